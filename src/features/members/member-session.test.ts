import { beforeEach, expect, test, vi } from 'vitest';
import { enterAdmin } from './member-session';

const tried: { email: string; password: string }[] = [];
let right = '';

vi.mock('@/lib/supabase', () => ({
  hasAdminSession: () => false,
  adminClient: async () => ({
    auth: {
      signInWithPassword: async (who: { email: string; password: string }) => {
        tried.push(who);
        return { error: who.password === right ? null : { code: 'invalid_credentials', message: 'no' } };
      },
    },
  }),
}));

beforeEach(() => tried.splice(0));

const composed = 'contraseña-ciruela';
const apart = composed.normalize('NFD');

test('a member signs in however the keyboard composes the password, and with a domain in either form', async () => {
  right = composed;
  await enterAdmin('Olga@Peluquería.es', apart);
  expect(tried).toEqual([{ email: 'olga@xn--peluquera-n5a.es', password: composed }]);
});

test('a password set as it was typed still opens', async () => {
  right = apart;
  await enterAdmin('olga@tienda.es', apart);
  expect(tried.map(({ password }) => password)).toEqual([composed, apart]);
});

test('a wrong one is tried once where all keyboards agree, and never cut', async () => {
  right = 'a'.repeat(72);
  await expect(enterAdmin('olga@tienda.es', 'patio-azul')).rejects.toMatchObject({ code: 'BADPW' });
  expect(tried).toHaveLength(1);
  await expect(enterAdmin('olga@tienda.es', 'a'.repeat(73))).rejects.toMatchObject({ code: 'BADPW' });
  expect(tried).toHaveLength(1);
});
