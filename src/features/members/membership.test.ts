import { describe, expect, test } from 'vitest';
import { chosenMembership, type Membership, type Role, workplaceOf } from './membership';

const at = (id: string, role: Role = 'owner'): Membership => ({
  role,
  name: 'Ana',
  merchant: {
    id,
    slug: id,
    name: id,
    currency: 'EUR',
    time_zone: 'Europe/Madrid',
    portal_enabled: true,
  },
});

describe('a member of several merchants', () => {
  test('stays at the one chosen last', () => {
    expect(chosenMembership([at('a'), at('b')], 'b')?.merchant.id).toBe('b');
  });
  test('goes to the first when the chosen one is no longer theirs', () => {
    expect(chosenMembership([at('a'), at('b')], 'c')?.merchant.id).toBe('a');
  });
  test('may work nowhere', () => {
    expect(chosenMembership([], 'a')).toBeNull();
  });
});

test.each([
  ['owner', true, true],
  ['admin', true, true],
  ['staff', true, false],
  ['accountant', false, false],
] as const)('%s: edits %s, manages %s', (role, canEdit, canManage) => {
  expect(workplaceOf(at('a', role))).toMatchObject({ canEdit, canManage });
});
