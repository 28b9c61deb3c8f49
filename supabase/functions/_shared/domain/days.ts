import { type Language, locales } from './language.ts';

/**
 * A calendar day (`YYYY-MM-DD`) for a reader, with the month in letters: `9 mar 2026` or `9 de marzo de 2026`.
 * A day has no zone and is never shifted by one. Throws a RangeError for anything but a day of the calendar.
 */
export function formatDay(day: string, language: Language, month: 'short' | 'long' = 'long'): string {
  const moment = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(moment.getTime())) {
    throw new RangeError(`Not a day: ${day.slice(0, 20)}`);
  }
  return dayFormatter(language, month).format(moment);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and length: making one costs a thousand times what formatting does. */
function dayFormatter(language: Language, month: 'short' | 'long'): Intl.DateTimeFormat {
  const key = `${language} ${month}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const options = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}
