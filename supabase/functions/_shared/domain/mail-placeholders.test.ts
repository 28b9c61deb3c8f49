import { expect, it } from 'vitest';
import { languages } from './language.ts';
import { renderParagraphs, renderSubject, templateKinds, unknownPlaceholders } from './mail-placeholders.ts';
import { mailTemplates } from './mail-templates/index.ts';

const values = { 'contact.name': 'Ana & {{link}}', 'document.due_on': null, link: 'https://portal.test/d#t' };

it('puts in what is known, with or without spaces, and reads nothing twice', () => {
  expect(renderParagraphs('Hola, {{contact.name}}:\n\n{{ link }}', values)).toEqual([
    'Hola, Ana & {{link}}:',
    'https://portal.test/d#t',
  ]);
  expect(renderSubject('Para {{contact.name}}\r\nBcc: x', values)).toBe('Para Ana & {{link}} Bcc: x');
});

it('ends a sentence once after a name that ends in a full stop', () => {
  const names = { 'merchant.name': 'Olmedo, S. L.', 'contact.name': 'Ana' };
  expect(
    renderParagraphs('Soy {{merchant.name}}.\n\nEres {{contact.name}}.\n\n{{merchant.name}} y tú', names),
  ).toEqual(['Soy Olmedo, S. L.', 'Eres Ana.', 'Olmedo, S. L. y tú']);
});

it('leaves out a paragraph that speaks of what is not there', () => {
  expect(renderParagraphs('Uno\ny dos\r\n\r\nVence el {{document.due_on}}.\n \n\nFin', values)).toEqual([
    'Uno\ny dos',
    'Fin',
  ]);
});

it('has no subject that speaks of what is not there, and none that says nothing', () => {
  expect(renderSubject('Vence el {{document.due_on}}', values)).toBeNull();
  expect(renderSubject(' \n ', values)).toBeNull();
});

it('names each unknown placeholder once, and braces left open', () => {
  expect(
    unknownPlaceholders('document', '{{contact.nmae}} {{ contact.nmae }} {{}} {{contact.name}}'),
  ).toEqual(['{{contact.nmae}}', '{{ contact.nmae }}', '{{}}']);
  expect(unknownPlaceholders('receipt', '{{document.number}} {{constructor}}')).toEqual([
    '{{document.number}}',
    '{{constructor}}',
  ]);
  expect(unknownPlaceholders('receipt', 'Hola, {{contact.name}: }} {contact.name}')).toEqual(['{{', '}}']);
});

it('the originals know every placeholder they use, in each language, and their subjects need nothing that may be missing', () => {
  for (const language of languages) {
    for (const kind of templateKinds) {
      const { subject, body } = mailTemplates[language][kind];
      expect(unknownPlaceholders(kind, subject + body)).toEqual([]);
      const told = {
        'contact.name': 'Ana',
        'merchant.name': 'Demo',
        'payment.amount': '1 €',
        'refund.amount': '1 €',
        'document.named': 'la factura F1',
        'document.title': 'Factura F1',
      };
      const certain =
        kind === 'fresh_link' ? { ...told, 'document.named': null, 'document.title': null } : told;
      expect(renderSubject(subject, certain)).toContain('Demo');
      expect(
        renderParagraphs(body, {
          ...certain,
          'payment.date': '9 mar',
          'refund.date': '9 mar',
          'document.total': '1 €',
        })[0],
      ).toContain('Ana');
    }
  }
});
