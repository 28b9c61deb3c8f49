import { CircleDashed, Database, LayoutGrid, MousePointerClick, TextCursorInput } from 'lucide-react';
import { useParams } from 'react-router-dom';
import { SiteName } from '@/lib/document-title';
import { paths } from '@/lib/paths';
import { AppShell } from '@/ui/app-shell';
import { Badge } from '@/ui/badge';
import { Brand } from '@/ui/brand';
import { LanguageSwitch } from '@/ui/language-switch';
import { PageHeader } from '@/ui/page-header';
import { SegmentedNav } from '@/ui/segmented-nav';
import { ZaguanMark } from '@/ui/zaguan-mark';
import { Actions } from './actions';
import { Data } from './data';
import { Fields } from './fields';
import { Numbers } from './numbers';
import { States } from './states';
import { Theming } from './theming';

const items = [
  { to: paths.gallery(), label: 'All', icon: LayoutGrid },
  { to: '/ui/actions', label: 'Actions', icon: MousePointerClick },
  { to: '/ui/fields', label: 'Fields', icon: TextCursorInput },
  { to: '/ui/data', label: 'Data', icon: Database },
  { to: '/ui/states', label: 'States', icon: CircleDashed },
].map((item) => ({ ...item, end: true }));

/** Every part in all its states, for those who build with them. In English: it is not part of the product. */
export default function GalleryPage() {
  const group = useParams()['*'] ?? '';
  const shows = (name: string) => group === '' || group === name;
  return (
    <SiteName name="Zaguán">
      <AppShell
        brand={<Brand mark={<ZaguanMark className="size-9" />} name="Zaguán" detail="Parts" />}
        items={items}
        tools={<LanguageSwitch />}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          <PageHeader
            title="Parts"
            badge={<Badge tone="brand">src/ui</Badge>}
            description="What every page is made of. Features compose these and do not restyle them."
          />
          <SegmentedNav label="Parts" items={items} />
          {shows('actions') && <Theming />}
          {shows('actions') && <Actions />}
          {shows('fields') && <Fields />}
          {shows('data') && <Data />}
          {shows('data') && <Numbers />}
          {shows('states') && <States />}
        </div>
      </AppShell>
    </SiteName>
  );
}
