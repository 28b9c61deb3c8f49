import { randomUUID } from 'node:crypto';
import { saveGateway } from '@shared/contracts/save-gateway.ts';
import {
  type Contact,
  foundMerchant,
  type Invoice,
  Merchant as Trader,
} from '../../supabase/embedded/journeys/merchant.ts';
import { call } from './api.ts';
import { openAccount } from './stripe.ts';

export type { Contact, Invoice };
export type Link = Awaited<ReturnType<Merchant['share']>>;

/** A merchant of a test's own: what one test does to it no other sees. */
export class Merchant extends Trader {
  /** Its account at the Stripe stand-in, once it takes cards. */
  stripeAccount: string | null = null;

  /** An issued invoice of 121,00 €, due in some days. */
  override async addInvoice(contact: Pick<Contact, 'id'>, dueIn = 20): Promise<Invoice> {
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

  /** An invoice of 121,00 that fell due some days ago, issued elsewhere: its number is none of the series. */
  async addOverdue(contact: Pick<Contact, 'id'>, days: number, currency = 'EUR'): Promise<void> {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const number = `N${randomUUID()}`;
    await this.addDocument(contact, { number, issued: day(days + 30), due: day(days), currency });
  }

  /** The press of *Share*; `path` is where it leads. */
  override async share(document: Pick<Invoice, 'id'>) {
    const link = await super.share(document);
    return { ...link, path: `/${this.slug}/d#${link.token}` };
  }

  async revoke(link: Pick<Link, 'id'>): Promise<void> {
    await this.owner.client.rpc('revoke_document_link', { p_org: this.id, p_link: link.id }).throwOnError();
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

/** Makes one, which has a telephone. */
export async function makeMerchant(name?: string): Promise<Merchant> {
  return new Merchant(...(await foundMerchant(name, '+34 983 550 100')));
}
