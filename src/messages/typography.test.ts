import { languages } from '@shared/language.ts';
import { mailTemplates } from '@shared/mail-templates/index.ts';
import { commentMailWords } from '@shared/mail-words/comments.ts';
import { decisionMailWords } from '@shared/mail-words/decisions.ts';
import { mailWords } from '@shared/mail-words/index.ts';
import { reversalWords } from '@shared/mail-words/reversals.ts';
import { certificateWords } from '@shared/paper-words/certificate.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import { describe, expect, it } from 'vitest';
import { loadMerchantWords, loadWords } from './load';

/** Every text of a catalogue; a function is asked with a number and letters in place of what it is told. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsOf(spoken(words as (...told: unknown[]) => unknown));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsOf);
}

function spoken(say: (...told: unknown[]) => unknown): unknown {
  for (const told of ['X', ['X'], 2, null]) {
    try {
      return say(told, 'X', 'X', 'X');
    } catch {
      // It takes something else in this place.
    }
  }
  return '';
}

const catalogue = async (language: (typeof languages)[number]) =>
  textsOf([
    await loadWords(language),
    await loadMerchantWords(language),
    ...[mailWords, commentMailWords, decisionMailWords, reversalWords].map((words) => words[language]),
    ...[mailTemplates, certificateWords, paperWords].map((words) => words[language]),
  ]);

describe('the words of every screen, mail and paper', () => {
  it.each(languages)('have the quotation marks, apostrophes and dots of %s', async (language) => {
    const texts = await catalogue(language);
    expect(texts.length).toBeGreaterThan(500);
    const foreign = { es: /["“”']/, fr: /["“”']/, en: /["«»']/ }[language];
    expect(texts.filter((text) => foreign.test(text) || text.includes('...'))).toEqual([]);
  });

  it('do not let a French sign of two parts begin a line', async () => {
    const texts = await catalogue('fr');
    expect(texts.filter((text) => /\S [:;?!»]|« /.test(text))).toEqual([]);
    expect(texts.filter((text) => /[^\u00a0\u202f\s.?!][?!;»]|«[^\u00a0]/.test(text))).toEqual([]);
  });
});
