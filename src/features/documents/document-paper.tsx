import type { DocumentKind, DocumentSnapshot } from '@shared/document-snapshot.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage } from '@/lib/i18n';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { DocumentLines } from './document-lines';
import { DocumentParty } from './document-party';
import { DocumentTotals } from './document-totals';

/** What a paper says: a snapshot, or what it would be of a draft, which may lack its day. */
export type Paper = Omit<DocumentSnapshot, 'number' | 'issued_on'> & { issued_on: string | null };

/** The paper itself as part of a page: who to whom, the lines, the sums. */
export function DocumentPaper({ kind, paper }: { kind: DocumentKind; paper: Paper }) {
  const words = paperWords[useLanguage()];
  const { from, to } = words.kinds[kind];
  const facts = [
    ...(paper.issued_on === null ? [] : [{ term: words.issued, value: <DateText date={paper.issued_on} /> }]),
    ...(paper.reference === null ? [] : [{ term: words.reference, value: paper.reference }]),
  ];
  return (
    <Card>
      <div className="grid gap-8">
        <div className="grid gap-6 sm:grid-cols-2">
          <DocumentParty title={from} party={paper.seller} taxId={words.taxId} />
          <DocumentParty title={to} party={paper.buyer} taxId={words.taxId} />
        </div>
        {facts.length > 0 && <DefinitionList items={facts} />}
        {paper.lines.length > 0 && (
          <div className="-mx-4 sm:-mx-5">
            <DocumentLines snapshot={paper} />
          </div>
        )}
        <DocumentTotals snapshot={paper} />
        {paper.notes !== null && (
          <div className="grid gap-1">
            <h2 className="text-[0.8125rem] font-medium text-muted">{words.notes}</h2>
            <p className="whitespace-pre-line wrap-anywhere">{paper.notes}</p>
          </div>
        )}
      </div>
    </Card>
  );
}
