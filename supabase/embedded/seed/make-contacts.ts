import { setContactPassword } from '../../functions/_shared/domain/contracts/set-contact-password.ts';
import type { DemoContact } from './contacts.ts';
import { idOf } from './ids.ts';
import type { Member } from './people.ts';
import type { Connection } from './target.ts';

/** A contact's id at a merchant of the demonstration. */
export const contactId = (slug: string, key: string) => idOf(slug, 'contact', key);

export async function ensureContacts(
  { server }: Connection,
  org_id: string,
  slug: string,
  contacts: readonly DemoContact[],
): Promise<void> {
  const rows = contacts.map(
    ({ key, name, email, kind = 'customer', locale = 'es', tax_id, phone, address }) => {
      const [address_line1, postal_code, city, region, country] = address;
      const where = { address_line1, postal_code, city, region, country };
      return {
        org_id,
        id: contactId(slug, key),
        name,
        email,
        kind,
        locale,
        tax_id,
        phone: phone ?? null,
        ...where,
      };
    },
  );
  await server
    .from('contacts')
    .upsert(rows, { onConflict: 'org_id,id', ignoreDuplicates: true })
    .throwOnError();
}

/** As the owner does it, and only once: a change would end the contact's sessions. */
export async function ensurePassword(
  { server, call }: Connection,
  owner: Member,
  org_id: string,
  contact_id: string,
  password: string,
): Promise<void> {
  const { data } = await server
    .from('portal_accounts')
    .select('password_set_at')
    .eq('org_id', org_id)
    .eq('contact_id', contact_id)
    .maybeSingle()
    .throwOnError();
  if (data?.password_set_at) return;
  await call(setContactPassword, { org_id, contact_id, password }, owner.token);
}
