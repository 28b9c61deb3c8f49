import { statementWords } from '@shared/paper-words/statement.ts';
import type { Age, Statement } from '@shared/statement.ts';
import { classNames } from '@/lib/class-names';
import { formatDate } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { besidesIn, unpaidIn } from './statement-parts';

const colors: Record<Age, string> = {
  current: 'bg-age-current',
  to_30: 'bg-age-to-30',
  to_60: 'bg-age-to-60',
  to_90: 'bg-age-to-90',
  over_90: 'bg-age-over-90',
};

/** What invoices still owe, by age, less what stands against it. The bar says nothing that the table does not. */
export function StatementAgeing({ statement }: { statement: Statement }) {
  const words = useWords().statement;
  const language = useLanguage();
  const paper = statementWords[language];
  const { ageing, currency, now } = statement;
  const total = unpaidIn(statement);
  const against = besidesIn(statement, paper);
  return (
    <div className="grid content-start gap-3">
      {total > 0 && (
        <div aria-hidden="true" className="flex h-3 gap-0.5 overflow-hidden rounded-full">
          {ageing
            .filter(({ amount }) => amount > 0)
            .map(({ age, amount }) => (
              <span
                key={age}
                className={classNames('min-w-1', colors[age])}
                style={{ flexGrow: amount / total }}
              />
            ))}
        </div>
      )}
      <table className="w-full">
        <caption className="sr-only">{paper.ageing(formatDate(statement.today, language))}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{paper.age}</th>
            <th scope="col">{paper.invoices}</th>
            <th scope="col">{paper.amount}</th>
          </tr>
        </thead>
        <tbody>
          {ageing.map(({ age, amount, invoices }) => (
            <tr key={age} className={amount === 0 ? 'text-muted' : undefined}>
              <th scope="row" className="py-1 pr-3 text-left font-normal">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className={classNames('size-2.5 shrink-0 rounded-full', colors[age])}
                  />
                  {paper.ages[age]}
                </span>
              </th>
              <td className="py-1 pr-3 text-right text-sm text-muted max-sm:sr-only">
                {words.invoiceCount(invoices)}
              </td>
              <td className="py-1 text-right">
                <Amount minor={amount} currency={currency} />
              </td>
            </tr>
          ))}
          {against.map(({ label, minor }) => (
            <tr key={label}>
              <th scope="row" className="py-1 pr-3 pl-4.5 text-left font-normal">
                {label}
              </th>
              <td className="max-sm:sr-only" />
              <td className="py-1 text-right">
                <Amount minor={minor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
        {against.length > 0 && (
          <tfoot>
            <tr className="border-t border-base-300 font-semibold">
              <th scope="row" className="pt-2 pr-3 text-left font-semibold">
                {paper.balance}
              </th>
              <td className="max-sm:sr-only" />
              <td className="pt-2 text-right">
                <Amount minor={now} currency={currency} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
