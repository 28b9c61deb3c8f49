import type { ReactNode } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { SegmentedNav } from '@/ui/segmented-nav';

type Props = { workplace: Workplace; title: string; description?: string; children: ReactNode };

/** A page of the settings: the way to the others, and why nothing can be changed where that is so. */
export function SettingsLayout({ workplace, title, description, children }: Props) {
  const words = useAdminWords();
  const { settings } = words;
  return (
    <div className="grid gap-6">
      <SegmentedNav
        label={words.navigation.settings}
        items={[
          { to: paths.adminSettings('portal'), label: settings.portal },
          { to: paths.adminSettings('gateways'), label: settings.gateways },
          { to: paths.adminSettings('banks'), label: settings.banks },
          { to: paths.adminSettings('templates'), label: words.templates.title },
        ]}
      />
      <PageHeader title={title} description={description} />
      {!workplace.canManage && (
        <Notice tone="info" title={words.failures.DENID.title}>
          {words.failures.DENID.text}
        </Notice>
      )}
      {children}
    </div>
  );
}
