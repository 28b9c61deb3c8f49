import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';

type Paid = { id: string; kind: string; number: string | null };

/** The documents that a payment paid, each a way to it; `children`: what it paid besides. */
export function PaidDocuments({ documents, children }: { documents: readonly Paid[]; children: ReactNode }) {
  const language = useLanguage();
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 @max-2xl:justify-end">
      {documents.map(({ id, kind, number }) => (
        <li key={id}>
          <Link className="text-link inline-block min-h-6" to={paths.adminDocument(id)}>
            {number ?? paperWords[language].kinds[kind as DocumentKind].title}
          </Link>
        </li>
      ))}
      {children !== false && <li className="text-sm text-muted">{children}</li>}
    </ul>
  );
}
