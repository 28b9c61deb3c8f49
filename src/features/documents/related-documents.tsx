import type { DocumentPage } from '@shared/document-page.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { Link } from 'react-router-dom';
import { useLanguage, useWords } from '@/lib/i18n';
import { Section } from '@/ui/section';

type Props = {
  page: Pick<DocumentPage, 'related'>;
  /** Where a document is read; none where its reader cannot go there. */
  to?: ((id: string) => string) | undefined;
};

/** What a document came from and what it led to. Nothing where it stands alone. */
export function RelatedDocuments({ page: { related }, to }: Props) {
  const words = useWords().documentPage;
  if (related.length === 0) return null;
  const parts = [
    { title: words.cameFrom, items: related.filter(({ direction }) => direction === 'from') },
    { title: words.ledTo, items: related.filter(({ direction }) => direction === 'to') },
  ].filter(({ items }) => items.length > 0);
  return (
    <Section title={words.related}>
      <dl className="grid gap-3 sm:grid-cols-2">
        {parts.map(({ title, items }) => (
          <div key={title} className="grid content-start gap-1">
            <dt className="text-[0.8125rem] font-medium text-muted">{title}</dt>
            {items.map((item) => (
              <dd key={`${item.kind} ${item.number ?? item.id}`}>
                <RelatedName item={item} to={to} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}

function RelatedName({
  item: { id, kind, number },
  to,
}: {
  item: DocumentPage['related'][number];
  to: Props['to'];
}) {
  const words = useWords().documentPage;
  const { title } = paperWords[useLanguage()].kinds[kind];
  const name = number === null ? words.draft(title) : `${title} ${number}`;
  if (id === null || to === undefined) return <>{name}</>;
  return (
    <Link to={to(id)} className="text-link inline-flex min-h-6 items-center">
      {name}
    </Link>
  );
}
