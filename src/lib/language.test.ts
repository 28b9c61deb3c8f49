import { describe, expect, it } from 'vitest';
import { chooseLanguage, matchLanguage } from './language';

describe('the language of the screens', () => {
  it('is the one pressed on this device, before all', () => {
    expect(chooseLanguage({ switched: 'en', contact: 'fr', browser: ['es-ES'] })).toBe('en');
  });

  it('is else the one on record for the contact', () => {
    expect(chooseLanguage({ switched: null, contact: 'fr', browser: ['es-ES'] })).toBe('fr');
  });

  it('is else the first of the browser that is ours', () => {
    expect(chooseLanguage({ switched: null, contact: null, browser: ['de-DE', 'fr-CA', 'en'] })).toBe('fr');
  });

  it('is else English', () => {
    expect(chooseLanguage({ switched: null, contact: null, browser: ['de', 'ja'] })).toBe('en');
  });

  it('ignores what is damaged', () => {
    expect(chooseLanguage({ switched: 'klingon', contact: '', browser: ['es'] })).toBe('es');
  });
});

it('reads tags of any form', () => {
  expect(matchLanguage(['ES_mx'])).toBe('es');
  expect(matchLanguage(['est'])).toBeNull();
  expect(matchLanguage([])).toBeNull();
});
