import { expect, test } from 'vitest';
import { portalState } from './portal-state';

const base = { email: 'ana@cliente.test', portal_enabled: true, archived_at: null, account: null };
const set = { password_set_at: '2026-11-22T03:00:00+00:00' };

test.each([
  ['a contact whom nobody gave a password', base, 'no_password'],
  ['one who came by link only', { ...base, account: { password_set_at: null } }, 'no_password'],
  ['one with a password', { ...base, account: set }, 'password'],
  ['a closed portal says more than the password', { ...base, account: set, portal_enabled: false }, 'off'],
  ['nobody archived enters', { ...base, account: set, archived_at: '2026-11-22T03:00:00+00:00' }, 'off'],
  ['without an e-mail nobody signs in', { ...base, email: null }, 'no_email'],
] as const)('%s', (_, contact, state) => {
  expect(portalState(contact)).toBe(state);
});
