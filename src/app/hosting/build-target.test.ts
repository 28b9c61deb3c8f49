import { describe, expect, it } from 'vitest';
import { lackingIn } from './build-target';

describe('what browsers of the build’s target lack', () => {
  it.each([
    ['let{promise:e}=Promise.withResolvers()', 'Promise.withResolvers'],
    ['new Intl.Segmenter', 'Intl.Segmenter'],
    ['[...e,t].toSorted((e,t)=>e-t)', '.toSorted'],
    ['e.values().map(e=>e.id)', '.values().map'],
    ['e.isSubsetOf(t)', '.isSubsetOf'],
  ])('%s', (code, found) => {
    expect(lackingIn(code)).toEqual([found]);
  });

  it.each([
    'typeof URL.canParse==`function`?URL.canParse(e):new URL(e)',
    'Object.values(e).map(e=>e.id)',
    'z.union([e,t])',
    'e.sort((e,t)=>e-t)',
  ])('is not %s', (code) => {
    expect(lackingIn(code)).toEqual([]);
  });
});
