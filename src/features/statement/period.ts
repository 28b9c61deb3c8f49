import type { Period } from '@shared/statement.ts';

/** The periods offered; the first is what the page opens with. */
export const choices = ['year', 'last-year', 'twelve-months', 'all', 'custom'] as const;

export type Choice = (typeof choices)[number];

/** What the address asks for. A damaged address is this year, and a damaged day is none. */
export function readChoice(params: URLSearchParams): Choice {
  return choices.find((choice) => choice === params.get('period')) ?? 'year';
}

/** The first and last day of what the address asks for, where today is `today` (`YYYY-MM-DD`). */
export function readPeriod(params: URLSearchParams, today: string): Period {
  const year = Number(today.slice(0, 4));
  switch (readChoice(params)) {
    case 'year':
      return wholeYear(year);
    case 'last-year':
      return wholeYear(year - 1);
    case 'twelve-months':
      return { from: dayAfter(yearBefore(today)), to: today };
    case 'all':
      return { from: null, to: null };
    case 'custom':
      return { from: readDay(params.get('from')), to: readDay(params.get('to')) };
  }
}

/** The address's parameters with another period; the place in the list is left, everything else kept. */
export function withPeriod(params: URLSearchParams, choice: Choice, { from, to }: Period): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const key of ['period', 'from', 'to', 'after', 'before']) next.delete(key);
  if (choice !== 'year') next.set('period', choice);
  if (choice !== 'custom') return next;
  if (from !== null) next.set('from', from);
  if (to !== null) next.set('to', to);
  return next;
}

/** Whether the period ends before it begins. */
export function isBackwards({ from, to }: Period): boolean {
  return from !== null && to !== null && from > to;
}

const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** The same day a year before; of the 29th of February the 28th. */
function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return readDay(before) ?? before.replace('02-29', '02-28');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A day of the calendar between 1900 and 2999, or null. */
function readDay(text: string | null): string | null {
  if (text === null || !/^(19|2\d)\d\d-\d\d-\d\d$/.test(text)) return null;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}
