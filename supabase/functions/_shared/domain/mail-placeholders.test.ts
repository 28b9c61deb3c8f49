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

it('leaves out a paragraph that speaks of what is not there', () => {
  expect(renderParagraphs('Uno\ny dos\r\n\r\nVence el {{document.due_on}}.\n \n\nFin', values)).toEqual([
    'Uno\ny dos',
    'Fin',
  ]);
});

it('names each unknown placeholder once', () => {
  expect(
    unknownPlaceholders('document', '{{contact.nmae}} {{ contact.nmae }} {{}} {{contact.name}}'),
  ).toEqual(['contact.nmae', '']);
  expect(unknownPlaceholders('receipt', '{{document.number}} {{constructor}}')).toEqual([
    'document.number',
    'constructor',
  ]);
});

it('the originals know every placeholder they use, in each language', () => {
  for (const language of languages) {
    for (const kind of templateKinds) {
      const { subject, body } = mailTemplates[language][kind];
      expect(unknownPlaceholders(kind, subject + body)).toEqual([]);
    }
  }
});
