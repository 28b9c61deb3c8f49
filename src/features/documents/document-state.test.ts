import { describe, expect, it } from 'vitest';
import { rowState } from './document-state';

const invoice = {
  kind: 'invoice',
  status: 'issued',
  total: 1000,
  paid: 0,
  balance: 1000,
  due_on: '2026-03-10',
};

describe('rowState', () => {
  const at = (iso: string) => new Date(iso);

  it('is overdue from the day after the due date, in the merchant’s zone', () => {
    expect(rowState(invoice, 'Europe/Madrid', at('2026-03-10T22:30:00Z'))).toBe('unpaid');
    expect(rowState(invoice, 'Europe/Madrid', at('2026-03-10T23:30:00Z'))).toBe('overdue');
    expect(rowState(invoice, 'America/Bogota', at('2026-03-10T23:30:00Z'))).toBe('unpaid');
  });

  it('tells part payment and payment by the balance', () => {
    const before = at('2026-03-01T10:00:00Z');
    expect(rowState({ ...invoice, paid: 1, balance: 999 }, 'UTC', before)).toBe('partly_paid');
    expect(rowState({ ...invoice, paid: 1000, balance: 0 }, 'UTC', at('2027-01-01T00:00:00Z'))).toBe('paid');
  });

  it('keeps the own state of what nobody pays', () => {
    expect(rowState({ ...invoice, status: 'void', balance: 0 }, 'UTC')).toBe('void');
    expect(rowState({ ...invoice, kind: 'quote', status: 'accepted', balance: 0 }, 'UTC')).toBe('accepted');
  });
});
