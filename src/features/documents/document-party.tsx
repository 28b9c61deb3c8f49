import { addressLines } from '@shared/address.ts';
import type { Party } from '@shared/document-snapshot.ts';
import { useLanguage } from '@/lib/i18n';

/** Seller or buyer as the document names them. */
export function DocumentParty({ title, party, taxId }: { title: string; party: Party; taxId: string }) {
  const language = useLanguage();
  return (
    <div className="grid content-start gap-0.5 wrap-anywhere">
      <h2 className="text-[0.8125rem] font-medium text-muted">{title}</h2>
      <p className="font-semibold">{party.name}</p>
      {party.tax_id !== null && (
        <p>
          <span className="text-muted">{taxId}</span> {party.tax_id}
        </p>
      )}
      {addressLines(party.address, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
