import { z } from 'zod';
import type { Contact, Merchant } from './merchant.ts';
import { server, sql } from './target.ts';

/** The kinds of e-mail that were queued for a contact, in order. */
export async function mailsTo(contact: Pick<Contact, 'id'>): Promise<string[]> {
  const rows = await sql<{ kind: string }>(
    'select kind from public.mail_deliveries where contact_id = $1 order by id',
    [contact.id],
  );
  return rows.map(({ kind }) => kind);
}

/** A token to set a password, as the sender makes one for the e-mail. */
export async function mailedToken(
  merchant: Pick<Merchant, 'id'>,
  contact: Pick<Contact, 'id'>,
): Promise<string> {
  const { data } = await server
    .rpc('recovery_mail', { p_org: merchant.id, p_contact: contact.id })
    .throwOnError();
  return z.object({ token: z.string() }).parse(data).token;
}
