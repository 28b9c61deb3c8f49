import { randomUUID } from 'node:crypto';
import { postComment } from '@shared/contracts/post-comment.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import { type Contact, type Invoice, type Merchant, makeMerchant } from './merchant.ts';
import { call, post, sql, stack } from './target.ts';

/** D3, B5: many comments are few mails, and no comment is lost. */
let merchant: Merchant;
let contact: Contact;
let invoice: Invoice;

beforeEach(async () => {
  merchant = await makeMerchant();
  contact = await merchant.addContact();
  invoice = await merchant.addInvoice(contact);
});

/** Each says its number, all at the same time. */
async function sayAtOnce(tokens: string[]): Promise<string[]> {
  const said = tokens.map((_, index) => `Comentario número ${index}.`);
  await Promise.all(
    tokens.map((token, index) => {
      const body = said[index] ?? '';
      const comment = { org_id: merchant.id, document_id: invoice.id, body, request_id: randomUUID() };
      return call(postComment, comment, token);
    }),
  );
  return said;
}

/** Ends the pause, and waits until whatever is queued has gone. */
async function afterThePause(): Promise<void> {
  await sql(`update mail_deliveries set next_try_at = now() where org_id = $1 and attempts = 0`, [
    merchant.id,
  ]);
  const waiting = async () => {
    await post('sweep', {}, stack.secretKey);
    return sql(`select 1 from mail_deliveries where org_id = $1 and state <> 'sent'`, [merchant.id]);
  };
  await expect.poll(waiting, { timeout: 30_000 }).toEqual([]);
}

/** What an address was told, in how many mails. */
async function told(address: string) {
  const mails = await inbox(address);
  const lines = mails.flatMap(({ text }) => text.match(/^> .*$/gm) ?? []);
  return { mails: mails.length, lines: lines.map((line) => line.slice(2)).sort() };
}

describe('comments at once', () => {
  it('by whoever holds a link reach the merchant in one mail at once and one after a pause', async () => {
    const { access_token } = await merchant.openLink(await merchant.share(invoice));
    const said = await sayAtOnce(Array.from({ length: 20 }, () => access_token));
    expect(await inbox(merchant.owner.email, 30)).toHaveLength(1);
    await afterThePause();
    const { mails, lines } = await told(merchant.owner.email);
    expect(mails).toBeLessThanOrEqual(2);
    expect(lines).toEqual(said.sort());
  });

  it('by several of the merchant’s people reach the contact likewise', async () => {
    const people = [merchant.owner, ...(await Promise.all([1, 2, 3].map(() => merchant.addMember('staff'))))];
    const said = await sayAtOnce([...people, ...people].map(({ token }) => token));
    expect(await inbox(contact.email, 30)).toHaveLength(1);
    await afterThePause();
    const { mails, lines } = await told(contact.email);
    expect(mails).toBeLessThanOrEqual(2);
    expect(lines).toEqual(said.sort());
  });
});
