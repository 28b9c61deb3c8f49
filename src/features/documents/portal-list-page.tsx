import { useMemo } from 'react';
import { useWords } from '@/lib/i18n';
import { type DocumentFamily, paths } from '@/lib/paths';
import { ButtonLink } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { DocumentList } from './document-list';
import { portalSource, type Reader } from './portal-queries';
import { usePortalView } from './use-list-view';

/** A contact's documents of one family. */
export function PortalListPage({ reader, family }: { reader: Reader; family: DocumentFamily }) {
  const { lists, common } = useWords();
  const words = lists.families[family];
  const view = usePortalView(family);
  const source = useMemo(() => portalSource(reader), [reader]);
  return (
    <div className="grid gap-5">
      <PageHeader title={words.title} description={words.text} />
      <DocumentList
        {...{ source, view }}
        title={words.title}
        empty={{
          title: words.none,
          text: words.noneText,
          actions: <ButtonLink to={paths.overview(reader.slug)}>{common.home}</ButtonLink>,
        }}
        news
      />
    </div>
  );
}
