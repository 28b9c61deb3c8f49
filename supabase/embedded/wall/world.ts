import { previewContact } from '@shared/contracts/preview-contact.ts';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import ws from 'ws';
import { type Contact, type Invoice, type Link, type Merchant, makeMerchant } from '../journeys/merchant.ts';
import { call, server, sql, stack } from '../journeys/target.ts';
import type { Actor, ActorName } from './actors.ts';
import { furnish } from './furnish.ts';

const password = 'una-clave-larga-77';

/** Two merchants with everything a merchant can have, and everybody who may knock. */
export interface World {
  here: Merchant;
  there: Merchant;
  actors: Record<ActorName, Actor>;
  /** What the contact owes and has begun to pay; its file lies in the bucket. */
  invoice: Invoice;
  attempt: string;
  draft: string;
  /** What the contact may answer. */
  quote: Invoice;
  answered: Invoice;
  /** Where the first merchant's logo lies. */
  logo: string;
  /** Invitations of the first merchant. */
  batch: string;
  /** A file beside the invoice. */
  attachment: string;
  /** A live link of the actor `link`. */
  live: Link;
  /** What the other merchant's contact owes. */
  foreignInvoice: Invoice;
  foreignDraft: string;
}

/** Untyped, for the wall speaks of tables by names it read from the catalogue. */
export function clientOf(token?: string): SupabaseClient {
  return createClient(stack.apiUrl, stack.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: ws as never },
    ...(token ? { global: { headers: { Authorization: `Bearer ${token}` } } } : {}),
  });
}

const actor = (name: ActorName, fields: Partial<Actor> = {}): Actor => ({
  name,
  client: clientOf(fields.token),
  token: undefined,
  org: null,
  contact: null,
  email: null,
  document: null,
  ...fields,
});

export async function makeWorld(): Promise<World> {
  const here = await makeMerchant('Aquí, S. L.');
  const there = await makeMerchant('Allá, S. L.');
  const closed = await makeMerchant('Cerrado, S. L.');

  const insider = async (name: ActorName, merchant: Merchant) => {
    const contact = await customer(merchant, name);
    await merchant.setPassword(contact, password);
    const { access_token } = await merchant.signIn(contact, password);
    const { id, email } = contact;
    return actor(name, { token: access_token, org: merchant.id, contact: id, email });
  };
  const linked = async (name: ActorName) => {
    const contact = await customer(here, name);
    const invoice = await here.addInvoice(contact);
    const link = await here.share(invoice);
    const { access_token } = await here.openLink(link);
    return {
      link,
      invoice,
      actor: actor(name, { token: access_token, org: here.id, contact: contact.id }),
    };
  };
  const member = async (name: ActorName, merchant: Merchant, role: Parameters<Merchant['addMember']>[0]) =>
    actor(name, { token: (await merchant.addMember(role)).token, org: merchant.id });

  const contact = await insider('contact', here);
  const foreignContact = await insider('foreignContact', there);
  const live = await linked('link');
  const expired = await linked('expiredLink');
  const revoked = await linked('revokedLink');
  await sql(`update public.organizations set link_scope = 'document' where id = $1`, [here.id]);
  const scoped = await linked('scopedLink');
  await sql(`update public.organizations set link_scope = 'portal' where id = $1`, [here.id]);

  const actors: Record<ActorName, Actor> = {
    anonymous: actor('anonymous'),
    contact,
    link: live.actor,
    scopedLink: { ...scoped.actor, document: scoped.invoice.id },
    sibling: await insider('sibling', here),
    foreignContact,
    preview: await looking(here, contact),
    owner: actor('owner', { token: here.owner.token, org: here.id }),
    admin: await member('admin', here, 'admin'),
    staff: await member('staff', here, 'staff'),
    accountant: await member('accountant', here, 'accountant'),
    foreignStaff: await member('foreignStaff', there, 'staff'),
    removed: await insider('removed', here),
    switchedOff: await insider('switchedOff', here),
    closedMerchant: await insider('closedMerchant', closed),
    expiredLink: expired.actor,
    revokedLink: revoked.actor,
    unlisted: await unlisted(here),
  };
  const mine = await furnish(here, contact);
  const theirs = await furnish(there, foreignContact);

  await sql('update public.contacts set archived_at = now() where id = $1', [actors.removed.contact]);
  await sql('update public.contacts set portal_enabled = false where id = $1', [actors.switchedOff.contact]);
  await sql('update public.organizations set portal_enabled = false where id = $1', [closed.id]);
  await sql(`update public.document_links set issued_at = issued_at - interval '48 hours' where id = $1`, [
    expired.link.id,
  ]);
  await here.owner.client
    .rpc('revoke_document_link', { p_org: here.id, p_link: revoked.link.id })
    .throwOnError();
  return {
    ...{ here, there, actors, live: live.link },
    ...{
      invoice: mine.invoice,
      attempt: mine.attempt,
      draft: mine.draft,
      batch: mine.batch,
      attachment: mine.attachment,
      quote: mine.quote,
      answered: mine.answered,
    },
    logo: mine.logo,
    ...{ foreignInvoice: theirs.invoice, foreignDraft: theirs.draft },
  };
}

/** Who sees through the contact's eyes, and is the owner. */
async function looking(merchant: Merchant, { contact }: Actor): Promise<Actor> {
  const asked = { org_id: merchant.id, contact_id: contact ?? '' };
  const { access_token } = await call(previewContact, asked, merchant.owner.token);
  return actor('preview', { token: access_token, org: merchant.id, contact });
}

/** Each contact has two invoices and a draft, so that seeing all, one and none differ. */
async function customer(merchant: Merchant, name: string): Promise<Contact> {
  const contact = await merchant.addContact({ name });
  await merchant.addInvoice(contact, 5_000);
  await merchant.addInvoice(contact, 7_000);
  await server
    .from('documents')
    .insert({ org_id: merchant.id, contact_id: contact.id, kind: 'invoice', language: 'es', currency: 'EUR' })
    .throwOnError();
  return contact;
}

/** Somebody whom the auth server knows and who signed in there directly, past our functions. */
async function unlisted(merchant: Merchant): Promise<Actor> {
  const contact = await customer(merchant, 'unlisted');
  await merchant.setPassword(contact, password);
  const rows = await sql<{ alias: string }>(
    'select private.auth_address(a) as alias from public.portal_accounts a where a.org_id = $1 and a.contact_id = $2',
    [merchant.id, contact.id],
  );
  const { data, error } = await clientOf().auth.signInWithPassword({ email: rows[0]?.alias ?? '', password });
  if (error) throw error;
  return actor('unlisted', { token: data.session.access_token, org: merchant.id, contact: contact.id });
}
