import { bookshopContacts, carpentryContacts, type DemoContact } from './contacts.ts';
import { ensureDecisions } from './decisions.ts';
import { ensureStripe } from './gateway.ts';
import { spreadOverTheYear } from './history.ts';
import { ensureLogo } from './logo.ts';
import { contactId, ensureContacts, ensurePassword } from './make-contacts.ts';
import { ensureDocuments } from './make-documents.ts';
import { bookshop, carpentry, type DemoMerchant } from './merchants.ts';
import { payInvoices } from './pay.ts';
import { ensureMerchant } from './people.ts';
import { bookshopPlan, carpentryPlan, type PlannedDocument } from './plan.ts';
import { carpentryRelations, ensureRelations } from './relations.ts';
import { type Connection, connect, type SeedTarget } from './target.ts';
import { ensureVisits } from './visits.ts';

type Tell = (line: string) => void;

/** Ana's passwords: each merchant knows its own. */
export const ana = { email: 'ana@cliente.test', demo: 'zaguan-demo', otra: 'pombo-libros' };

/**
 * The demonstration: two merchants, their contacts, a year of documents, a few payments and visits, all through the API. What is
 * there stays: a second run adds nothing, and a run after a broken-off one completes it.
 */
export async function seed(target: SeedTarget, tell: Tell = () => undefined): Promise<void> {
  const connection = connect(target);
  const [otra, demo] = await Promise.all([
    furnish(connection, bookshop, bookshopContacts, bookshopPlan, ana.otra),
    furnish(connection, carpentry, carpentryContacts, carpentryPlan, ana.demo),
  ]);
  await ensureRelations(connection, { ...demo, slug: 'demo' }, carpentryRelations);
  tell('Merchants, people, contacts and documents are there.');
  if (!(await ensureStripe(connection, demo))) {
    tell('The Stripe server of this stack does not know the demonstration’s key: no card payments.');
  } else if (target.stripeUrl === undefined) {
    tell('Card payments are set up.');
  } else {
    const payer = { org: demo.org, slug: 'demo', email: ana.email, password: ana.demo };
    await payInvoices(connection, payer, target.stripeUrl, carpentryPlan);
    tell('Card payments are set up, and some invoices are paid.');
  }
  const anaInDemo = { email: ana.email, password: ana.demo };
  await ensureVisits(connection, { ...demo, slug: 'demo' }, anaInDemo);
  await ensureDecisions(connection, { ...demo, slug: 'demo' }, anaInDemo);
  await Promise.all([otra.org, demo.org].map((org) => spreadOverTheYear(connection, org)));
}

async function furnish(
  connection: Connection,
  merchant: DemoMerchant,
  contacts: readonly DemoContact[],
  plan: readonly PlannedDocument[],
  anasPassword: string,
) {
  const { slug } = merchant.organization;
  const made = await ensureMerchant(connection, merchant);
  await Promise.all([
    ensureContacts(connection, made.org, slug, contacts),
    merchant.logo && ensureLogo(connection, made, merchant.logo),
  ]);
  await Promise.all([
    ensurePassword(connection, made.owner, made.org, contactId(slug, 'ana'), anasPassword),
    ensureDocuments(connection, { ...made, slug }, plan),
  ]);
  return made;
}
