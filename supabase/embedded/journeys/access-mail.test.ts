import { requestAccess } from '@shared/contracts/request-access.ts';
import { describe, expect, test } from 'vitest';
import { inbox } from './inbox.ts';
import { makeMerchant } from './merchant.ts';
import { call, server } from './target.ts';

const password = 'patio-azul-22';

/** A contact of a merchant of its own, who reads this language. */
async function reader(locale: string) {
  const merchant = await makeMerchant('Talleres <b>Prueba</b>');
  const contact = await merchant.addContact();
  await server.from('contacts').update({ locale }).eq('id', contact.id).throwOnError();
  return { merchant, contact };
}

describe('the e-mails of the door', () => {
  test.each([
    ['es', 'te ha creado una contraseña'],
    ['fr', 'vous a créé un mot de passe'],
    ['en', 'has created a password'],
  ])('%s: the contact is told that the merchant set its password, and not which', async (locale, said) => {
    const { merchant, contact } = await reader(locale);
    await merchant.setPassword(contact, password);
    const [mail] = await inbox(contact.email, 15);
    expect(mail?.to).toEqual([contact.email]);
    expect(mail?.text).toContain(said);
    expect(mail?.text).toContain(`/${merchant.slug}`);
    expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toContain(password);
    expect(mail?.html).toContain('Talleres &lt;b&gt;Prueba&lt;/b&gt;');
  });

  test.each([
    ['es', 'Crear la contraseña'],
    ['fr', 'Créer le mot de passe'],
    ['en', 'Create the password'],
  ])(
    '%s: the way to a password says how long it lasts, and goes out within seconds',
    async (locale, action) => {
      const { merchant, contact } = await reader(locale);
      const began = performance.now();
      await call(requestAccess, { purpose: 'password', slug: merchant.slug, email: contact.email });
      const [mail] = await inbox(contact.email, 15);
      expect(performance.now() - began).toBeLessThan(15_000);
      expect(mail?.to).toEqual([contact.email]);
      expect(mail?.text).toContain('30 min');
      expect(mail?.text).toMatch(new RegExp(`/${merchant.slug}/password#[\\w-]{43}\\n`));
      expect(mail?.html).toContain(action);
    },
  );
});
