import { randomUUID } from 'node:crypto';
import { saveGateway } from '@shared/contracts/save-gateway.ts';
import { setContactPassword } from '@shared/contracts/set-contact-password.ts';
import { signIn } from '@shared/contracts/sign-in.ts';
import type { Language } from '@shared/language.ts';
import { z } from 'zod';
import { readStack } from '../fixtures/stack.ts';
import { bearer, type Client, call, server, sql, visitor } from './api.ts';
import { addDocuments, type IssuedPaper, type Paper } from './papers.ts';
import { openAccount } from './stripe.ts';

export type Contact = { id: string; name: string; email: string };
export type Invoice = IssuedPaper;
export type Link = { id: string; token: string; path: string };
type Owner = { email: string; password: string; token: string; client: Client };

const linkSchema = z.object({ id: z.uuid(), token: z.string(), slug: z.string() });

/** A merchant of a test's own: what one test does to it no other sees. */
export class Merchant {
  /** Its account at the Stripe stand-in, once it takes cards. */
  stripeAccount: string | null = null;

  constructor(
    readonly id: string,
    readonly slug: string,
    readonly name: string,
    readonly bankAccountId: string,
    readonly owner: Owner,
  ) {}

  /** A contact with a random e-mail. */
  async addContact(
    fields: { name?: string; locale?: Language; kind?: 'customer' | 'supplier' | 'both' } = {},
  ): Promise<Contact> {
    const row = { name: 'Ana Cliente', locale: 'es', email: `ana-${randomUUID()}@cliente.test`, ...fields };
    const { data } = await server
      .from('contacts')
      .insert({ org_id: this.id, ...row })
      .select('id')
      .single()
      .throwOnError();
    return { id: data.id, name: row.name, email: row.email };
  }

  /** An issued invoice of 121,00 €, due in some days. */
  async addInvoice(contact: Pick<Contact, 'id'>, dueIn = 20): Promise<Invoice> {
    const [invoice] = await this.addInvoices(contact, 1, dueIn);
    if (invoice === undefined) throw new Error('No invoice was made');
    return invoice;
  }

  /** Issued invoices of 121,00 € each. */
  async addInvoices(contact: Pick<Contact, 'id'>, count: number, dueIn = 20): Promise<Invoice[]> {
    const due = dueIn < 0 ? null : new Date(Date.now() + dueIn * 86_400_000).toISOString().slice(0, 10);
    return this.addDocuments(
      contact,
      Array.from({ length: count }, () => ({ due })),
    );
  }

  /** Issued documents of any kind, each as it is told; 121,00 € unless it says otherwise. */
  async addDocuments(contact: Pick<Contact, 'id'>, papers: Paper[]): Promise<Invoice[]> {
    return addDocuments(this.id, contact.id, papers);
  }

  /** An issued invoice of 121,00 that fell due some days ago. */
  async addOverdue(contact: Pick<Contact, 'id'>, days: number, currency = 'EUR'): Promise<void> {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const { data } = await server
      .from('documents')
      .insert({
        ...{ org_id: this.id, contact_id: contact.id, kind: 'invoice', language: 'es', currency },
        due_on: day(days),
      })
      .select('id')
      .single()
      .throwOnError();
    await server
      .from('document_lines')
      .insert({
        ...{ org_id: this.id, document_id: data.id, position: 1, description: 'Montaje' },
        ...{ quantity: 1, unit_price: 10_000, tax_rate: 21 },
      })
      .throwOnError();
    await this.owner.client
      .rpc('issue_document', { p_org: this.id, p_document: data.id, p_issued_on: day(days + 30) })
      .throwOnError();
  }

  /** The contact signs in. */
  async signIn(contact: Pick<Contact, 'email'>, password: string): Promise<void> {
    await call(signIn, { slug: this.slug, email: contact.email, password }, readStack().publishableKey);
  }

  /** The press of *Share*. */
  async share(invoice: Pick<Invoice, 'id'>): Promise<Link> {
    const { data } = await this.owner.client
      .rpc('issue_document_link', { p_org: this.id, p_document: invoice.id })
      .throwOnError();
    const { id, token } = linkSchema.parse(data);
    return { id, token, path: `/${this.slug}/d#${token}` };
  }

  async revoke(link: Link): Promise<void> {
    await this.owner.client.rpc('revoke_document_link', { p_org: this.id, p_link: link.id }).throwOnError();
  }

  /** Sets a contact's portal password, or removes it. */
  async setPassword(contact: Pick<Contact, 'id'>, password: string | null): Promise<void> {
    await call(setContactPassword, { org_id: this.id, contact_id: contact.id, password }, this.owner.token);
  }

  /** Card payments, by an account of this merchant's own at the stand-in. */
  async takeCards(): Promise<void> {
    const secret_key = `sk_test_${randomUUID().replaceAll('-', '')}`;
    const webhook_secret = `whsec_${randomUUID().replaceAll('-', '')}`;
    this.stripeAccount = await openAccount(this.id, this.name, secret_key, webhook_secret);
    await call(
      saveGateway,
      {
        ...{ org_id: this.id, gateway: 'stripe', bank_account_id: this.bankAccountId },
        credentials: { secret_key, webhook_secret },
      },
      this.owner.token,
    );
  }

  /** Switches card payments off for one contact. */
  async refuseCards(contact: Pick<Contact, 'id'>): Promise<void> {
    const row = { org_id: this.id, contact_id: contact.id, gateway: 'stripe', enabled: false };
    await this.owner.client.from('contact_gateways').insert(row).throwOnError();
  }

  /** Opens or closes the whole portal. */
  async openPortal(portal_enabled: boolean): Promise<void> {
    await this.owner.client.from('organizations').update({ portal_enabled }).eq('id', this.id).throwOnError();
  }
}

/** All tests come from one address: what was counted for it before is forgotten. */
export async function makeMerchant(name = 'Talleres Prueba'): Promise<Merchant> {
  await sql(`delete from private.tries where scope like '%.address'`);
  const slug = `t${randomUUID().slice(0, 13)}`;
  const { data: org } = await server
    .from('organizations')
    .insert({ slug, name, email: `hola@${slug}.test`, phone: '+34 983 550 100' })
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
  return new Merchant(org.id, slug, name, bank.id, await addOwner(org.id));
}

async function addOwner(org_id: string): Promise<Owner> {
  const email = `owner-${randomUUID()}@zaguan.test`;
  const password = `pass-${randomUUID()}`;
  const made = await server.auth.admin.createUser({ email, password, email_confirm: true });
  if (made.error) throw made.error;
  await server
    .from('members')
    .insert({ org_id, user_id: made.data.user.id, role: 'owner', name: 'Olga Dueña' })
    .throwOnError();
  const { data, error } = await visitor().auth.signInWithPassword({ email, password });
  if (error) throw error;
  const token = data.session.access_token;
  return { email, password, token, client: bearer(token) };
}
