import { changePassword } from '@shared/contracts/change-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Contact, type Merchant, makeMerchant } from './merchant.ts';
import { call, refusal, stack } from './target.ts';

const password = 'patio-azul-22';
const thiefs = 'ladron-nocturno-5';

let merchant: Merchant;
let contact: Contact;
let token: string;

beforeEach(async () => {
  merchant = await makeMerchant();
  contact = await merchant.addContact();
  await merchant.setPassword(contact, password);
  token = (await merchant.signIn(contact, password)).access_token;
});

/** What any holder of a session may ask of the auth server, past our functions. */
async function setAtAuthServer(value: string): Promise<void> {
  const answer = await fetch(`${stack.apiUrl}/auth/v1/user`, {
    method: 'PUT',
    headers: {
      apikey: stack.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ password: value }),
  });
  expect(answer.status).toBe(200);
}

describe('A2, A6 a password set at the auth server by the holder of a session', () => {
  test('signs nobody in, though the auth server takes it', async () => {
    await setAtAuthServer(thiefs);
    const attempt = { slug: merchant.slug, email: contact.email, password: thiefs };
    expect((await refusal(signIn, attempt)).code).toBe('BADPW');
  });

  test('does not prove the old one where a new one is chosen', async () => {
    await setAtAuthServer(thiefs);
    const change = { old_password: thiefs, new_password: 'galeria-blanca-7' };
    expect((await refusal(changePassword, change, token)).code).toBe('BADPW');
  });

  test('is gone as soon as one is set through us, which opens again', async () => {
    await setAtAuthServer(thiefs);
    await merchant.setPassword(contact, 'terraza-verde-23');
    const { access_token } = await merchant.signIn(contact, 'terraza-verde-23');
    const change = { old_password: 'terraza-verde-23', new_password: 'galeria-blanca-7' };
    await call(changePassword, change, access_token);
    await merchant.signIn(contact, 'galeria-blanca-7');
  });
});
