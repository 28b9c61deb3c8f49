import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import { asText, type Letter } from './letter.ts';
import { asHtml } from './letter-html.ts';
import { commentLetter } from './letters/comment.ts';
import { documentLetter } from './letters/document.ts';
import { freshLinkLetter } from './letters/fresh-link.ts';
import { invitationLetter } from './letters/invitation.ts';
import { passwordChangedLetter } from './letters/password-changed.ts';
import { receiptLetter } from './letters/receipt.ts';
import { recoveryLetter } from './letters/recovery.ts';
import { refundLetter } from './letters/refund.ts';
import type { Parties } from './mail-facts.ts';
import type { TemplateKind } from './mail-placeholders.ts';

const letter: Letter = {
  subject: 'Recibo <1>',
  paragraphs: ['Hola, <script>alert(1)</script> & "compañía":'],
  table: { title: 'Aplicado a', rows: [['Factura F2026-0001', '121,00 €']] },
  action: { label: 'Ver', url: 'https://portal.test/demo/invoices?a=1&b="x"' },
  footer: 'De Demo SL',
  color: '#1f5f5b',
  language: 'es',
};

describe('a letter', () => {
  it('keeps what people wrote as text in HTML', () => {
    const html = asHtml(letter);
    expect(html).not.toContain('<script>');
    expect(html).toContain('Hola, &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;compañía&quot;:');
    expect(html).toContain('href="https://portal.test/demo/invoices?a=1&amp;b=&quot;x&quot;"');
  });

  it('says the same in both parts', () => {
    for (const part of ['Factura F2026-0001', '121,00 €', 'De Demo SL']) {
      expect(asHtml(letter)).toContain(part);
      expect(asText(letter)).toContain(part);
    }
    expect(asText(letter)).toContain('https://portal.test/demo/invoices?a=1&b="x"');
  });

  it('sets apart what somebody said, line by line, so that it cannot speak in our name', () => {
    const said = { ...letter, quotes: ['Hola\n\n-- \nDe Demo SL', '<b>dos</b>'] };
    expect(asText(said)).toContain('\n\n> Hola\n> \n> -- \n> De Demo SL\n\n> <b>dos</b>\n\n');
    const quoted = asHtml(said).match(/<blockquote [^>]*>.*<\/blockquote>/g) ?? [];
    expect(quoted.map((quote) => quote.replace(/ style="[^"]*"/, ''))).toEqual([
      '<blockquote class="quote">Hola<br><br>-- <br>De Demo SL</blockquote>',
      '<blockquote class="quote">&lt;b&gt;dos&lt;/b&gt;</blockquote>',
    ]);
  });

  it('leaves no trace of a table and a button that it has not', () => {
    const { table: _table, action: _action, ...plain } = letter;
    expect(asText(plain)).toBe('Hola, <script>alert(1)</script> & "compañía":\n\n-- \nDe Demo SL\n');
    expect(asHtml(plain)).not.toContain('<a ');
  });
});

const url = 'https://portal.test/demo/d#token';

/** Every letter that a contact gets, about as much as there can be. */
const writers: Record<TemplateKind, (facts: Parties) => Letter> = {
  document: (facts) =>
    documentLetter(
      {
        ...facts,
        document: {
          ...{ kind: 'invoice', number: 'F1', currency: 'EUR', total: 12_100, balance: 12_100 },
          ...{ issued_on: '2026-03-09', due_on: '2026-04-09' },
        },
      },
      url,
    ),
  comment: (facts) =>
    commentLetter({ ...facts, document: { kind: 'invoice', number: 'F1' }, comments: ['Uno', 'Dos'] }, url),
  receipt: (facts) =>
    receiptLetter(
      { ...facts, amount: 12_100, currency: 'EUR', received_at: '2026-03-09T10:00:00Z', items: [] },
      url,
    ),
  refund: (facts) =>
    refundLetter(
      { ...facts, amount: 2_000, currency: 'EUR', made_at: '2026-03-09T10:00:00Z', items: [] },
      url,
    ),
  invitation: (facts) =>
    invitationLetter({ ...facts, message: null, has_password: false }, url, `${url}?leave`),
  fresh_link: (facts) => freshLinkLetter({ ...facts, document: null }, url),
  recovery: (facts) => recoveryLetter({ ...facts, has_password: true }, url),
  password_changed: (facts) => passwordChangedLetter(facts, 'changed', url),
};

const parties = (contact: string, merchant: string, body: string | null): Parties => ({
  merchant: {
    ...{ name: merchant, email: null, phone: null, color: '#1f5f5b', slug: 'demo' },
    ...{ language: 'es', time_zone: 'Europe/Madrid' },
  },
  contact: { id: '', name: contact, email: 'ana@cliente.test', language: 'es' },
  template: body === null ? null : { subject: 'De {{merchant.name}}', body },
});

const pieces = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '{{',
  '}}',
  '</p>',
  '<img src=x onerror=alert(1)>',
  '\r\nBcc: x',
  'a',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 })
  .map((parts) => `A${parts.join('')}`);

/** The tags of a page, but for paragraphs and breaks: those are what people may write more or fewer of. */
const tags = (html: string) => (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<(br|\/?p)\b/.test(tag));

describe.each(Object.entries(writers))('B4 the letter of the kind %s', (_kind, write) => {
  it('stays text in both parts, whatever contact, merchant and template are called', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (contact, merchant, words) => {
        const body = `{{contact.name}}|${words.replaceAll(/\{\{|\}\}/g, '')}`;
        const hard = write(parties(contact, merchant, body));
        const easy = write(parties('A', 'A', 'A'));
        expect(hard.subject).not.toMatch(/[\r\n]/);
        expect(tags(asHtml(hard))).toEqual(tags(asHtml(easy)));
        const out = hard.leave ? `\n${hard.leave.label}: ${hard.leave.url}` : '';
        expect(asText(hard).endsWith(`${url}\n\n-- \n${hard.footer}${out}\n`)).toBe(true);
        expect(hard.action?.url).toBe(url);
      }),
    );
  });

  it('keeps its words for safety and its button, whatever the merchant writes', () => {
    const usual = write(parties('Ana', 'Demo', null));
    const own = write(parties('Ana', 'Demo', 'Dos palabras'));
    expect(own.action).toEqual(usual.action);
    expect(own.footer).toBe(usual.footer);
    expect(own.leave).toEqual(usual.leave);
    expect(own.paragraphs[0]).toBe('Dos palabras');
    const kept = own.paragraphs.slice(1);
    expect(usual.paragraphs.slice(usual.paragraphs.length - kept.length)).toEqual(kept);
  });

  it('falls back on the original where the merchant’s words speak only of what is not there', () => {
    const facts = parties('Ana', 'Demo', '{{merchant.phone}}');
    const { subject, paragraphs } = write({
      ...facts,
      template: { subject: '{{merchant.phone}}', body: '{{merchant.phone}}' },
    });
    const usual = write(parties('Ana', 'Demo', null));
    expect({ subject, paragraphs }).toEqual({ subject: usual.subject, paragraphs: usual.paragraphs });
  });

  it.each(languages)('speaks %s throughout', (language) => {
    const facts = parties('Ana', 'Demo', null);
    const html = asHtml(write({ ...facts, contact: { ...facts.contact, language } }));
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/src=|url\(|<img|<link|@import|\{\{/);
  });
});

it('says how long a link lives, and what to do if one did not ask', () => {
  const own = parties('Ana', 'Demo', 'Hola');
  expect(asText(writers.recovery(own))).toContain('30 minutos');
  expect(asText(writers.recovery(own))).toContain('Si no lo has pedido');
  expect(asText(writers.invitation(own))).toContain('48 horas');
  expect(asText(writers.fresh_link(own))).toContain('Si no lo has pedido');
  expect(asText(writers.password_changed(own))).toContain('ha cambiado la contraseña');
});
