import { statementWords } from '@shared/paper-words/statement.ts';
import { useQuery } from '@tanstack/react-query';
import { ReceiptText } from 'lucide-react';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { type Account, statementQuery } from './statement-queries';

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
        <p>
          <span className="text-muted">{data.now < 0 ? paper.inFavour : paper.owed}</span>{' '}
          <Amount className="font-semibold" minor={Math.abs(data.now)} currency={data.currency} />
        </p>
      )}
    </Section>
  );
}
