import { statementWords } from '@shared/paper-words/statement.ts';
import { askedNow, type Statement } from '@shared/statement.ts';
import { useQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { besidesIn, unpaidIn } from './statement-parts';
import { type Account, statementQuery } from './statement-queries';

/** The balance now; where it is less than its invoices owe, with what makes the difference. */
function Balance({ statement }: { statement: Statement }) {
  const unpaid = useAdminWords().contactActivity.owes;
  const paper = statementWords[useLanguage()];
  const { currency } = statement;
  const asked = askedNow(statement);
  const against = besidesIn(statement, paper);
  const parts = against.length === 0 ? [] : [{ label: unpaid, minor: unpaidIn(statement) }, ...against];
  return (
    <dl className="grid max-w-sm grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5">
      {parts.map(({ label, minor }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{label}</dt>
          <dd className="text-right">
            <Amount minor={minor} currency={currency} />
          </dd>
        </div>
      ))}
      <div
        className={classNames(
          'col-span-2 grid grid-cols-subgrid',
          parts.length > 0 && 'border-t border-base-300 pt-2',
        )}
      >
        <dt className="text-muted">{asked < 0 ? paper.inFavour : paper.owed}</dt>
        <dd className="text-right">
          <Amount className="font-semibold" minor={Math.abs(asked)} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}

/** On a contact's panel: what it owes now, and the way to its whole account. */
export function ContactAccount({ account }: { account: Account }) {
  const words = useWords().statement;
  const paper = statementWords[useLanguage()];
  const { data, error, refetch } = useQuery(
    statementQuery(account, { from: null, to: null, currency: null }),
  );
  return (
    <Section
      title={paper.title}
      actions={
        <ButtonLink size="sm" icon={ReceiptText} to={paths.adminStatement(account.contactId)}>
          {words.open}
        </ButtonLink>
      }
    >
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : (
        <Balance statement={data} />
      )}
    </Section>
  );
}
