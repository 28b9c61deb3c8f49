import { randomUUID } from 'node:crypto';
import { openLink } from '@shared/contracts/open-link.ts';
import type { PortalSession } from '@shared/contracts/parts.ts';
import { setContactPassword } from '@shared/contracts/set-contact-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import { z } from 'zod';
import { bearer, type Client, call, server, sql, visitor } from './target.ts';

export type Role = 'owner' | 'admin' | 'staff' | 'accountant';
export type Member = { id: string; email: string; password: string; token: string; client: Client };
export type Contact = { id: string; name: string; email: string };
export type Invoice = { id: string; number: string; total: number };
export type Link = { id: string; token: string; slug: string };

const linkSchema = z.object({ id: z.uuid(), token: z.string(), slug: z.string() });

/** A merchant of a test's own, with an owner and a bank account: what one test does to it no other sees. */
export class Merchant {
  constructor(
    readonly id: string,
    readonly slug: string,
    readonly bankAccountId: string,
    readonly owner: Member,
  ) {}

  /** A contact; with a random e-mail unless told. */
  async addContact(fields: { name?: string; email?: string | null } = {}): Promise<Contact> {
    const name = fields.name ?? 'Ana Cliente';
    const email = fields.email === undefined ? `ana-${randomUUID()}@cliente.test` : fields.email;
    const { data } = await server
      .from('contacts')
      .insert({ org_id: this.id, name, email })
      .select('id')
      .single()
      .throwOnError();
    return { id: data.id, name, email: email ?? '' };
  }

  /** An issued invoice of one line without tax, so that its total is `amount` (minor units). */
  async addInvoice(contact: Pick<Contact, 'id'>, amount = 12_100, currency = 'EUR'): Promise<Invoice> {
    const { data: draft } = await server
      .from('documents')
      .insert({ org_id: this.id, contact_id: contact.id, kind: 'invoice', language: 'es', currency })
      .select('id')
      .single()
      .throwOnError();
    await server
      .from('document_lines')
      .insert({
        ...{ org_id: this.id, document_id: draft.id, position: 1, description: 'Mantenimiento' },
        ...{ quantity: 1, unit_price: amount, tax_rate: 0 },
      })
      .throwOnError();
    const { data: issued } = await this.owner.client
      .rpc('issue_document', { p_org: this.id, p_document: draft.id })
      .throwOnError();
    return { id: issued.id, number: issued.number ?? '', total: issued.total };
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

/**
 * Makes a merchant. All tests come from one address, so what was counted for it before is forgotten: only the tests of
 * the limits are about limits.
 */
export async function makeMerchant(name = 'Talleres Prueba'): Promise<Merchant> {
  await sql(`delete from private.tries where scope like '%.address'`);
  const slug = `t${randomUUID().slice(0, 13)}`;
  const { data: org } = await server
    .from('organizations')
    .insert({ slug, name, email: `hola@${slug}.test` })
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
  return new Merchant(org.id, slug, bank.id, await addMember(org.id, 'owner'));
}

async function addMember(org_id: string, role: Role): Promise<Member> {
  const email = `${role}-${randomUUID()}@zaguan.test`;
  const password = `pass-${randomUUID()}`;
  const made = await server.auth.admin.createUser({ email, password, email_confirm: true });
  if (made.error) throw made.error;
  const { id } = made.data.user;
  await server.from('members').insert({ org_id, user_id: id, role, name: role }).throwOnError();
  const { data, error } = await visitor().auth.signInWithPassword({ email, password });
  if (error) throw error;
  const token = data.session.access_token;
  return { id, email, password, token, client: bearer(token) };
}
