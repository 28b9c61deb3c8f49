import { randomUUID } from 'node:crypto';
import { openLink } from '@shared/contracts/open-link.ts';
import type { PortalSession } from '@shared/contracts/parts.ts';
import { setContactPassword } from '@shared/contracts/set-contact-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import type { Language } from '@shared/language.ts';
import type { Session } from '@supabase/supabase-js';
import { z } from 'zod';
import { addDocuments, type IssuedPaper, type Paper } from './papers.ts';
import { bearer, type Client, call, server, sql, visitor } from './target.ts';

export type Role = 'owner' | 'admin' | 'staff' | 'accountant';
export type Member = {
  id: string;
  email: string;
  password: string;
  /** As the auth server answered when it signed in. */
  session: Session;
  token: string;
  client: Client;
};
export type Contact = { id: string; name: string; email: string };
export type Invoice = IssuedPaper;
export type Link = { id: string; token: string; slug: string };

const linkSchema = z.object({ id: z.uuid(), token: z.string(), slug: z.string() });

/** A merchant of a test's own, with an owner and a bank account: what one test does to it no other sees. */
export class Merchant {
  constructor(
    readonly id: string,
    readonly slug: string,
    readonly name: string,
    readonly bankAccountId: string,
    readonly owner: Member,
  ) {}

  /** A contact; with a random e-mail unless told. */
  async addContact(
    fields: {
      name?: string;
      email?: string | null;
      locale?: Language;
      kind?: 'customer' | 'supplier' | 'both';
    } = {},
  ): Promise<Contact> {
    const row = { name: 'Ana Cliente', email: `ana-${randomUUID()}@cliente.test`, ...fields };
    const { data } = await server
      .from('contacts')
      .insert({ org_id: this.id, ...row })
      .select('id')
      .single()
      .throwOnError();
    return { id: data.id, name: row.name, email: row.email ?? '' };
  }

  /** An issued invoice of one line without tax, so that its total is `amount` (minor units). */
  addInvoice(contact: Pick<Contact, 'id'>, amount = 12_100, currency = 'EUR'): Promise<Invoice> {
    return this.addDocument(contact, { price: amount, tax: 0, currency });
  }

  /** An issued document of any kind, as it is told; 121,00 € unless it says otherwise. */
  async addDocument(contact: Pick<Contact, 'id'>, paper: Paper): Promise<Invoice> {
    const [document] = await this.addDocuments(contact, [paper]);
    if (document === undefined) throw new Error('No document was made');
    return document;
  }

  /** Issued documents, in their order. */
  addDocuments(contact: Pick<Contact, 'id'>, papers: readonly Paper[]): Promise<Invoice[]> {
    return addDocuments(this.owner.client, this.id, contact.id, papers);
  }

  /** The press of *Share*. */
  async share(document: Pick<Invoice, 'id'>): Promise<Link> {
    const { data } = await this.owner.client
      .rpc('issue_document_link', { p_org: this.id, p_document: document.id })
      .throwOnError();
    return linkSchema.parse(data);
  }

  /** The owner sets a contact's portal password, or removes it. */
  setPassword(contact: Pick<Contact, 'id'>, password: string | null) {
    return call(setContactPassword, { org_id: this.id, contact_id: contact.id, password }, this.owner.token);
  }

  /** The contact signs in. */
  async signIn(contact: Pick<Contact, 'email'>, password: string): Promise<PortalSession> {
    return (await call(signIn, { slug: this.slug, email: contact.email, password })).session;
  }

  /** The contact presses what acts on a link's page. */
  async openLink(link: Link): Promise<PortalSession> {
    return (await call(openLink, { slug: link.slug, token: link.token })).session;
  }

  /** Somebody else who works here. */
  addMember(role: Role): Promise<Member> {
    return addMember(this.id, role);
  }
}

/** Makes a merchant. */
export async function makeMerchant(name?: string): Promise<Merchant> {
  return new Merchant(...(await foundMerchant(name)));
}

/**
 * What a merchant is made of. All tests come from one address, so what was counted for it before is forgotten: only the
 * tests of the limits are about limits.
 */
export async function foundMerchant(
  name = 'Talleres Prueba',
  phone: string | null = null,
): Promise<ConstructorParameters<typeof Merchant>> {
  await sql(`delete from private.tries where scope like '%.address'`);
  const slug = `t${randomUUID().slice(0, 13)}`;
  const { data: org } = await server
    .from('organizations')
    .insert({ slug, name, email: `hola@${slug}.test`, phone })
    .select('id')
    .single()
    .throwOnError();
  const { data: bank } = await server
    .from('bank_accounts')
    .insert({
      ...{ org_id: org.id, name: 'Principal', holder: name, iban: 'ES9121000418450200051332' },
      on_invoices: true,
    })
    .select('id')
    .single()
    .throwOnError();
  return [org.id, slug, name, bank.id, await addMember(org.id, 'owner', 'Olga Dueña')];
}

async function addMember(org_id: string, role: Role, name: string = role): Promise<Member> {
  const email = `${role}-${randomUUID()}@zaguan.test`;
  const password = `pass-${randomUUID()}`;
  const made = await server.auth.admin.createUser({ email, password, email_confirm: true });
  if (made.error) throw made.error;
  const { id } = made.data.user;
  await server.from('members').insert({ org_id, user_id: id, role, name }).throwOnError();
  const { data, error } = await visitor().auth.signInWithPassword({ email, password });
  if (error) throw error;
  const { session } = data;
  const token = session.access_token;
  return { id, email, password, session, token, client: bearer(token) };
}
