import { formatDay } from '../../domain/days.ts';
import { formatCount } from '../../domain/decimal.ts';
import { formatAmount, formatMoney } from '../../domain/money.ts';
import { statementWords } from '../../domain/paper-words/statement.ts';
import { askedNow, besidesAgeing } from '../../domain/statement.ts';
import { periodName } from '../../domain/statement-names.ts';
import type { Heading } from './header.ts';
import type { StatementPaper } from './statement-paper.ts';
import type { Breakdown, Sums } from './summary.ts';

/** Which period, of which day, and what is owed at this moment. */
export function statementHeading({ statement, period, language }: StatementPaper): Heading {
  const words = statementWords[language];
  const { currency, today } = statement;
  const asked = askedNow(statement);
  return {
    ...{ title: words.title, detail: '' },
    facts: [
      { label: words.period, value: periodName(period, language) },
      { label: words.made, value: formatDay(today, language) },
    ],
    figure: {
      label: asked < 0 ? words.inFavour : words.owed,
      value: formatMoney(Math.abs(asked), currency, language),
    },
  };
}

/** How late what is owed is, beside how the period comes to its balance. */
export function statementSummary({ statement, language }: StatementPaper): {
  breakdown: Breakdown;
  sums: Sums;
} {
  const words = statementWords[language];
  const { currency, ageing, today } = statement;
  const amount = (minor: number) => formatAmount(minor, currency, language);
  const against = besidesAgeing(statement).map(({ name, minor }) => [words[name], '', amount(minor)]);
  const money = (minor: number) => formatMoney(minor, currency, language);
  return {
    breakdown: {
      heading: words.ageing(formatDay(today, language)),
      shares: [0.45, 0.2, 0.35],
      heads: [words.age, words.invoices, words.amount],
      rows: [
        ...ageing.map(({ age, amount: owed, invoices }) => [
          words.ages[age],
          formatCount(invoices, language),
          amount(owed),
        ]),
        ...against,
      ],
      total: [words.balance, '', amount(statement.now)],
    },
    sums: {
      rows: [
        { label: words.opening, value: money(statement.opening) },
        { label: words.charged, value: money(statement.charged) },
        { label: words.credited, value: money(-statement.credited) },
      ],
      total: { label: words.closing, value: money(statement.closing) },
    },
  };
}
