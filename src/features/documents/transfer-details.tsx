import type { DocumentPage } from '@shared/document-page.ts';
import { formatIban } from '@shared/iban.ts';
import { formatTypedAmount } from '@shared/money.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { useLanguage, useWords } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { CopyButton } from '@/ui/copy-button';
import { DefinitionList } from '@/ui/definition-list';
import { Section } from '@/ui/section';
import { TransferQr } from './transfer-qr';

type Props = {
  page: DocumentPage;
  /** What is said of them to a reader who is not the one to pay. */
  text?: string | undefined;
};

/** What one needs for a bank transfer, each copied in one press. Nothing when nothing is owed. */
export function TransferDetails({ page, text }: Props) {
  const words = useWords().documents;
  const language = useLanguage();
  const paper = paperWords[language];
  const { transfer } = page.snapshot;
  if (transfer === null || page.balance <= 0) return null;
  return (
    <Section title={paper.payment} description={text ?? words.transferText}>
      <Card className="flex flex-wrap items-start justify-between gap-6">
        <div className="min-w-0 grow sm:max-w-md">
          <DefinitionList
            items={[
              { term: paper.holder, value: transfer.holder },
              {
                term: 'IBAN',
                value: (
                  <Copyable value={transfer.iban} label={words.copyIban}>
                    <span className="font-mono text-[0.9em] tabular-nums">{groups(transfer.iban)}</span>
                  </Copyable>
                ),
              },
              {
                term: paper.paymentReference,
                value: (
                  <Copyable value={transfer.reference} label={words.copyReference}>
                    {transfer.reference}
                  </Copyable>
                ),
              },
              {
                term: words.transferAmount,
                value: (
                  <Copyable
                    value={formatTypedAmount(page.balance, page.currency, language)}
                    label={words.copyAmount}
                  >
                    <Amount minor={page.balance} currency={page.currency} />
                  </Copyable>
                ),
              },
            ]}
          />
        </div>
        <TransferQr transfer={transfer} minor={page.balance} currency={page.currency} />
      </Card>
    </Section>
  );
}

/** An IBAN whose lines may break between its groups, never within one. */
const groups = (iban: string) => formatIban(iban).replaceAll('\u00a0', ' ');

function Copyable({ value, label, children }: { value: string; label: string; children: React.ReactNode }) {
  return (
    <span className="flex items-center justify-between gap-x-4">
      <span className="min-w-0">{children}</span>
      <span className="shrink-0 print:hidden">
        <CopyButton value={value} label={label} short />
      </span>
    </span>
  );
}
