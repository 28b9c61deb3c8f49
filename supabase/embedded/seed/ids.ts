import { createHash } from 'node:crypto';

/**
 * The same id for the same name, always: what was made by an earlier run is found again, so that a second run adds
 * nothing. (RFC 9562, version 8: bits of our own choice.)
 */
export function idOf(...name: (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`zaguan demonstration/${name.join('/')}`)
    .digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** A plain day so many days ago (below zero: ahead), by the merchant's calendar in Madrid. */
export function daysAgo(days: number): string {
  const moment = new Date(Date.now() - days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' }).format(moment);
}
