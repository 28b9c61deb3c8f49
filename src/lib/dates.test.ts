import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayOf, daysBetween, formatDate, formatDays, formatMoment, formatMonth, today } from './dates';

afterEach(() => vi.unstubAllEnvs());

describe('a plain date', () => {
  it('is written in the habits of each language', () => {
    expect(formatDate('2026-09-03', 'es')).toBe('3 sept 2026');
    expect(formatDate('2026-09-03', 'fr')).toBe('3 sept. 2026');
    expect(formatDate('2026-09-03', 'en')).toMatch(/^3 Sept? 2026$/);
    expect(formatDate('2026-09-03', 'es', 'long')).toBe('3 de septiembre de 2026');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Madrid'])(
    'keeps its day for a reader in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(formatDate('2026-01-01', 'es')).toBe('1 ene 2026');
    },
  );
});

describe('a moment', () => {
  it('is shown in the merchant zone, without its name where the reader’s clock shows the same', () => {
    vi.stubEnv('TZ', 'Europe/Paris');
    const written = (moment: string) =>
      formatMoment(moment, 'es', 'Europe/Madrid').replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(written('2026-01-05T11:07:00Z')).toBe('5 ene 2026, 12:07');
    expect(written('2026-07-05T11:07:00Z')).toBe('5 jul 2026, 13:07');
  });

  it('has the day of the merchant zone, whatever the reader zone', () => {
    vi.stubEnv('TZ', 'America/Lima');
    expect(dayOf('2026-07-01T22:30:00Z', 'Europe/Madrid')).toBe('2026-07-02');
  });

  it('is shown in the merchant zone with its name where the reader zone differs', () => {
    vi.stubEnv('TZ', 'America/Lima');
    const text = formatMoment('2026-07-01T22:30:00Z', 'es', 'Europe/Madrid');
    expect(text).toContain('2 jul 2026');
    expect(text).toContain('00:30');
    expect(text).toMatch(/CEST|GMT\+2/);
  });
});

describe('days', () => {
  it('counts across the change of the clocks', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('knows which day it is in a zone', () => {
    expect(today('Europe/Madrid', new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(today('America/Lima', new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  it('names months at three lengths', () => {
    expect(formatMonth(1, 'es', 'long')).toBe('enero');
    expect(formatMonth(12, 'fr', 'short')).toBe('déc.');
    expect(formatMonth(9, 'en', 'narrow')).toBe('S');
  });

  it('says near days by name', () => {
    expect(formatDays(1, 'es')).toBe('mañana');
    expect(formatDays(-3, 'en')).toBe('3 days ago');
    expect(formatDays(12, 'fr')).toBe('dans 12 jours');
  });
});
