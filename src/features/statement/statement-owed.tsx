import { statementWords } from '@shared/paper-words/statement.ts';
import { askedNow, besidesAgeing, type Statement } from '@shared/statement.ts';
import type { ReactNode } from 'react';
import { formatDate } from '@/lib/dates';
import { useLanguage, useWords } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { StatementAgeing } from './statement-ageing';

/** What is owed at this moment, whatever the period shown, and how late it is. */
export function StatementOwed({ statement, action }: { statement: Statement; action: ReactNode }) {
  const words = useWords().statement;
  const language = useLanguage();
  const paper = statementWords[language];
  const { currency, today, ageing } = statement;
  const asked = askedNow(statement);
  const owes = ageing.some(({ amount }) => amount > 0);
  return (
    <Card>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-10">
        <div className="grid content-start gap-1">
          <p className="text-sm text-muted">{asked < 0 ? paper.inFavour : paper.owed}</p>
          <p className="text-3xl font-semibold tracking-tight tabular-nums sm:text-4xl">
            <Amount minor={Math.abs(asked)} currency={currency} className="whitespace-normal" />
          </p>
          <p className="text-muted">{words.asOf(formatDate(today, language))}</p>
          {asked > 0 && action !== undefined && <div className="mt-3">{action}</div>}
        </div>
        {owes || besidesAgeing(statement).length > 0 ? (
          <StatementAgeing statement={statement} />
        ) : (
          <p className="self-center text-muted">{words.nothingOwed}</p>
        )}
      </div>
    </Card>
  );
}
