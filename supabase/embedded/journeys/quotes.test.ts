import { createHash } from 'node:crypto';
import { decideQuote } from '@shared/contracts/decide-quote.ts';
import { viewLink } from '@shared/contracts/view-link.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { inbox } from './inbox.ts';
import { type Contact, type Invoice, type Link, type Merchant, makeMerchant } from './merchant.ts';
import { call, post, refusal, sql } from './target.ts';
import { addDocument } from './trade.ts';

/** D1, D2, C6: a contact answers a quote once, of the very bytes that are its PDF, and the merchant hears of it at once. */
let merchant: Merchant;
let contact: Contact;
let quote: Invoice;
let link: Link;

beforeEach(async () => {
  merchant = await makeMerchant();
  contact = await merchant.addContact({ name: 'Ana Cliente' });
  quote = await addDocument(merchant, contact, 'quote');
  link = await merchant.share(quote);
});

const key = (document = quote) => ({ org_id: merchant.id, document_id: document.id });
const accept = (document?: Invoice) => ({ ...key(document), decision: 'accepted' as const });
const decline = (reason?: string) => ({ ...key(), decision: 'declined' as const, reason });
const enter = async () => (await merchant.openLink(link)).access_token;
const seen = async () => {
  const view = await call(viewLink, { slug: link.slug, token: link.token });
  if (view.state !== 'document') throw new Error(`The link is ${view.state}`);
  return view.document;
};

type Row = { decision: string; sha256: string; address: string; browser: string; session_kind: string };
const decisions = () =>
  sql<Row>(
    `select decision, encode(sha256, 'hex') as sha256, host(address) as address, browser, session_kind
     from public.quote_decisions where org_id = $1`,
    [merchant.id],
  );
const told = () =>
  sql<{ kind: string }>('select kind from public.notifications where org_id = $1', [merchant.id]);

describe('accepting', () => {
  it('is done once, from four tabs at the same time, and tells the merchant once', async () => {
    const token = await enter();
    const presses = Array.from({ length: 4 }, () => call(decideQuote, accept(), token));
    expect(new Set((await Promise.all(presses)).map(({ status }) => status))).toEqual(new Set(['accepted']));
    expect(await decisions()).toMatchObject([{ decision: 'accepted', session_kind: 'link' }]);
    expect(await told()).toEqual([{ kind: 'quote_accepted' }]);
    const mails = await inbox(merchant.owner.email, 20);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Ana Cliente ha aceptado el presupuesto ${quote.number}`,
    ]);
    expect(mails[0]?.text).toContain(`/admin/documents/${quote.id}`);
    const page = await seen();
    expect(page).toMatchObject({ state: 'accepted', deciding: null });
    expect(page.timeline.filter(({ kind }) => kind === 'accepted')).toMatchObject([{ by: 'contact' }]);
    expect(await refusal(decideQuote, decline(), token)).toMatchObject({ code: 'STATE' });
  });

  it('names the very bytes that are downloaded, the address the proxy told and no other, and the browser', async () => {
    const said = { 'x-forwarded-for': '203.0.113.9', 'x-zaguan-client': '203.0.113.9' };
    const headers = { ...said, 'user-agent': `Prueba/${'1'.repeat(500)}` };
    expect((await post('decide-quote', accept(), await enter(), headers)).status).toBe(200);
    const pdf = await post('document-pdf', { slug: link.slug, token: link.token, download: true });
    const sha256 = createHash('sha256')
      .update(Buffer.from(await pdf.arrayBuffer()))
      .digest('hex');
    const [row] = await decisions();
    expect(row).toMatchObject({ sha256, browser: headers['user-agent'].slice(0, 400) });
    expect(['127.0.0.1', '::1']).toContain(row?.address);
    const { decision } = await seen();
    expect(decision).toMatchObject({ decision: 'accepted', name: 'Ana Cliente', sha256 });
    expect(decision).not.toHaveProperty('address');
  });

  it('and declining at the same time end in one answer, whichever it is', async () => {
    const token = await enter();
    const answers = await Promise.all(
      [accept(), decline(), accept(), decline()].map((answer) => post('decide-quote', answer, token)),
    );
    const [row, ...more] = await decisions();
    expect(more).toEqual([]);
    const accepted = row?.decision === 'accepted';
    expect(answers.map(({ status }) => status)).toEqual(
      accepted ? [200, 409, 200, 409] : [409, 200, 409, 200],
    );
    expect(await told()).toEqual([{ kind: `quote_${row?.decision}` }]);
  });
});

describe('declining', () => {
  it('carries a reason to the merchant, as it was written', async () => {
    await call(decideQuote, decline('Es <b>caro</b>.\nOtra vez será.'), await enter());
    const [mail] = await inbox(merchant.owner.email, 20);
    expect(mail?.subject).toBe(`Ana Cliente ha rechazado el presupuesto ${quote.number}`);
    expect(mail?.text).toContain('> Es <b>caro</b>.\n> Otra vez será.');
    expect(mail?.html).toContain('Es &lt;b&gt;caro&lt;/b&gt;');
    expect(await seen()).toMatchObject({
      state: 'declined',
      decision: { reason: 'Es <b>caro</b>.\nOtra vez será.' },
    });
  });
});

describe('a signature', () => {
  const drawing = [[10, 10, 500, 390, 990, 20]];
  const signed = (signature: unknown) => ({ ...accept(), signature });

  it('is kept as it was drawn, and the certificate is the same for contact, link and merchant', async () => {
    await sql('update public.organizations set asking_signature = true where id = $1', [merchant.id]);
    const token = await enter();
    expect(await refusal(decideQuote, accept(), token)).toMatchObject({ code: 'STATE' });
    expect((await post('decision-certificate', key(), token)).status).toBe(404);
    const answered = await post('decide-quote', signed({ kind: 'drawn', name: ' Ana ', drawing }), token);
    expect(answered.status).toBe(200);
    expect((await seen()).decision).toMatchObject({ signature: 'drawn', name: 'Ana', drawing });
    const certificate = async (asked: unknown, caller?: string) => {
      const answer = await post('decision-certificate', asked, caller);
      expect(answer.headers.get('content-disposition')).toContain('filename="Certificado de aceptacion');
      return Buffer.from(await answer.arrayBuffer()).toString('base64');
    };
    const papers = [
      await certificate(key(), token),
      await certificate(key(), merchant.owner.token),
      await certificate({ slug: link.slug, token: link.token }),
    ];
    expect(papers[0]).toMatch(/^JVBERi/);
    expect(new Set(papers).size).toBe(1);
    const stranger = await makeMerchant();
    expect((await post('decision-certificate', key(), stranger.owner.token)).status).toBe(404);
  });

  it('of another form is refused before anything is decided', async () => {
    const token = await enter();
    const wrong = [
      { kind: 'drawn', name: 'Ana', drawing: [[1, 1]] },
      { kind: 'drawn', name: 'Ana', drawing: [[1, 2, 3, 401]] },
      { kind: 'drawn', name: 'Ana', drawing: [[1, 2, 3]] },
      { kind: 'drawn', name: 'Ana', drawing: Array.from({ length: 101 }, () => [1, 1, 9, 9]) },
      { kind: 'drawn', name: 'Ana' },
      { kind: 'typed', name: ' ' },
      { kind: 'typed', name: '\u200b' },
      { kind: 'typed', name: 'Ana\u0007' },
      { kind: 'printed', name: 'Ana' },
    ];
    for (const signature of wrong)
      expect((await post('decide-quote', signed(signature), token)).status, JSON.stringify(signature)).toBe(
        400,
      );
    expect(await decisions()).toEqual([]);
  });
});

describe('nobody answers', () => {
  it('a quote that is void, past its date, or of a merchant who takes no answers', async () => {
    const token = await enter();
    const past = { issued: '2020-01-01', due: '2020-01-31' };
    const old = await addDocument(merchant, contact, 'quote', past);
    expect(await refusal(decideQuote, accept(old), token)).toMatchObject({ code: 'STATE' });
    const owned = merchant.owner.client.from('organizations');
    await owned.update({ accepting_quotes: false }).eq('id', merchant.id).throwOnError();
    expect((await seen()).deciding).toBeNull();
    expect(await refusal(decideQuote, decline(), token)).toMatchObject({ code: 'STATE' });
    await owned.update({ accepting_quotes: true }).eq('id', merchant.id).throwOnError();
    expect((await seen()).deciding).toEqual({ name: '', signature: false });
    await merchant.owner.client
      .rpc('void_document', { p_org: merchant.id, p_document: quote.id })
      .throwOnError();
    expect(await refusal(decideQuote, accept(), token)).toMatchObject({ code: 'STATE' });
    expect(await decisions()).toEqual([]);
  });

  it('what is not theirs: another contact’s, another merchant’s, or another document than the session’s own', async () => {
    const luis = await merchant.addContact({ name: 'Luis' });
    const his = await addDocument(merchant, luis, 'quote');
    const token = await enter();
    expect(await refusal(decideQuote, accept(his), token)).toMatchObject({ code: 'NTFND' });
    const other = await makeMerchant();
    const eva = await other.addContact();
    const invoice = await other.addInvoice(eva);
    const stranger = (await other.openLink(await other.share(invoice))).access_token;
    expect(await refusal(decideQuote, accept(), stranger)).toMatchObject({ code: 'NTFND' });
    await sql(`update public.organizations set link_scope = 'document' where id = $1`, [merchant.id]);
    const second = await addDocument(merchant, contact, 'quote');
    const scoped = (await merchant.openLink(await merchant.share(second))).access_token;
    expect(await refusal(decideQuote, accept(), scoped)).toMatchObject({ code: 'NTFND' });
    expect(await refusal(decideQuote, accept(), merchant.owner.token)).toMatchObject({ code: 'NOSES' });
    expect(await refusal(decideQuote, accept())).toMatchObject({ code: 'NOSES' });
    expect(await decisions()).toEqual([]);
    expect(await told()).toEqual([]);
    await call(decideQuote, accept(second), scoped);
    expect(await decisions()).toHaveLength(1);
  });
});
