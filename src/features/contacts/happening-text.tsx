import type { DocumentKind } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { AdminWords } from '@/messages/load';
import { Amount } from '@/ui/amount';
import type { Happening } from './activity-query';

/** What happened, in words: the act, the document it was about, the money, what in particular. */
export function HappeningText({ happening }: { happening: Happening }) {
  const words = useAdminWords();
  const language = useLanguage();
  const { document_id, document_kind, document_number, amount, currency } = happening;
  const kinds: Record<string, string> = words.contactActivity.kinds(document_kind as DocumentKind | null);
  const parts: ReactNode[] = [kinds[happening.kind] ?? words.contactActivity.other];
  if (document_id !== null && document_kind !== null) {
    const title = paperWords[language].kinds[document_kind as DocumentKind].title;
    parts.push(
      <Link key="document" className="text-link" to={paths.adminDocument(document_id)}>
        {document_number === null ? title : `${title} ${document_number}`}
      </Link>,
    );
  }
  if (amount !== null && currency !== null)
    parts.push(<Amount key="amount" minor={amount} currency={currency} />);
  const particular = particularOf(happening, words);
  if (particular !== '') parts.push(particular);
  return (
    <span className="wrap-anywhere">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, in their order.
        <span key={at}>
          {at > 0 && ' · '}
          {part}
        </span>
      ))}
    </span>
  );
}

function particularOf({ kind, detail }: Happening, words: AdminWords): string {
  const { mails, fields, portalOpened, portalClosed, archived, restored, otherField } = words.contactActivity;
  if (detail.mail !== undefined) return (mails as Record<string, string>)[detail.mail] ?? '';
  if (detail.reason !== undefined)
    return (words.invitations.states as Record<string, string>)[detail.reason] ?? '';
  if (kind !== 'contact_changed') return '';
  const named = (detail.fields ?? []).map((field) => {
    if (field === 'portal_enabled') return detail.portal === true ? portalOpened : portalClosed;
    if (field === 'archived_at') return detail.archived === true ? archived : restored;
    return (fields as Record<string, string>)[field] ?? otherField;
  });
  return [...new Set(named)].join(', ');
}
