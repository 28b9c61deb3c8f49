import { formatDay } from '@shared/days.ts';
import { type Language, locales } from './language';

/** A plain date `YYYY-MM-DD` in the reader's locale (`3 sept 2026`). By the same rule as on paper. */
export function formatDate(date: string, language: Language, length: 'medium' | 'long' = 'medium'): string {
  return formatDay(date, language, length === 'medium' ? 'short' : 'long');
}

const clock = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** A moment (ISO 8601 with offset) in the merchant's zone, with the zone's name where the reader's clock shows another time. */
export function formatMoment(moment: string, language: Language, timeZone: string): string {
  const at = new Date(moment);
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...clock, ...options }).format(at);
  const there = written({ timeZone });
  return there === written({}) ? there : written({ timeZone, timeZoneName: 'short' });
}

/** A month (1 to 12) by its name: `enero`, `ene`, `E`. */
export function formatMonth(month: number, language: Language, length: 'long' | 'short' | 'narrow'): string {
  return new Intl.DateTimeFormat(locales[language], { month: length, timeZone: 'UTC' }).format(
    Date.UTC(2001, month - 1),
  );
}

/** The plain date of today in a zone, as `YYYY-MM-DD`. */
export function today(timeZone: string, now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(now);
}

/** The plain date of a moment (ISO 8601 with offset) in a zone, as `YYYY-MM-DD`. */
export function dayOf(moment: string, timeZone: string): string {
  return today(timeZone, new Date(moment));
}

/** Whole days from one plain date to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);
}

/** Days as words: `tomorrow`, `in 12 days`, `3 days ago`. */
export function formatDays(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');
}

function atNoon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
