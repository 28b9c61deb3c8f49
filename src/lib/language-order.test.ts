import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from './language';
import { languageOrder } from './language-order';

type Fetch = { arrive: () => void; fail: () => void };
let fetches: Partial<Record<Language, Fetch>>;
let shown: Language;
let kept: string | null;

const order = () =>
  languageOrder<string>(kept, {
    load: (language) =>
      new Promise((resolve, reject) => {
        fetches[language] = { arrive: () => resolve(language), fail: () => reject(new Error(language)) };
      }),
    show: (language) => {
      shown = language;
    },
    keep: (language) => {
      kept = language;
    },
  });

beforeEach(() => {
  fetches = {};
  shown = 'es';
  kept = 'es';
});

describe('of two languages pressed one after the other', () => {
  it('the last one stays, though its words arrive first', async () => {
    const { press } = order();
    const both = [press('fr'), press('en')];
    fetches.en?.arrive();
    await both[1];
    fetches.fr?.arrive();
    await both[0];
    expect([shown, kept]).toEqual(['en', 'en']);
  });

  it('the first takes nothing back when its words never arrive, and nobody is bothered with it', async () => {
    const { press } = order();
    const both = [press('fr'), press('en')];
    fetches.en?.arrive();
    await both[1];
    fetches.fr?.fail();
    await expect(both[0]).resolves.toBeUndefined();
    expect([shown, kept]).toEqual(['en', 'en']);
  });

  it('when the last fails, the device remembers what is on screen', async () => {
    const { press } = order();
    const both = [press('fr'), press('en')];
    fetches.en?.fail();
    await expect(both[1]).rejects.toThrow('en');
    fetches.fr?.arrive();
    await both[0];
    expect([shown, kept]).toEqual(['es', 'es']);
  });
});

it('what a page suggests later is the last word on screen, and nothing that was pressed', async () => {
  const { follow, press } = order();
  const pressed = press('en');
  fetches.en?.arrive();
  await pressed;
  const suggested = follow('fr');
  fetches.fr?.arrive();
  await suggested;
  expect([shown, kept]).toEqual(['fr', 'en']);
});
