import { readFileSync } from 'node:fs';
import { contrast, parseHex, type Rgb } from '@shared/color.ts';
import { ages } from '@shared/statement.ts';
import { describe, expect, it } from 'vitest';

const css = ['src/ages.css', 'src/styles.css'].map((file) => readFileSync(file, 'utf8')).join('');

/** What a variable of the style sheet is, first in light, then in dark. */
const colors = (name: string): Rgb[] =>
  Array.from(css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))).map(
    ([, hex = '']) => parseHex(hex) ?? expect.fail(`not a colour: ${name}`),
  );

/** 0 to 1: how far red outweighs green, as it does the more from amber to red; 0 for a neutral. */
const redness = ([r, g, b]: Rgb) => (Math.max(r, g, b) - Math.min(r, g, b) < 30 ? 0 : r / (r + g));

describe.each([
  ['light', 0],
  ['dark', 1],
])('the colours of ages in %s', (_scheme, at) => {
  const scale = ages.map((age) => colors(`age-${age.replace('_', '-')}`)[at] ?? expect.fail(age));

  it('are a scale from neutral over amber and orange to red', () => {
    const steps = scale.map(redness);
    expect(steps[0]).toBe(0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(new Set(steps).size).toBe(ages.length);
  });

  it('are told from the card behind them (WCAG 1.4.11)', () => {
    const card = colors('color-base-100')[at] ?? expect.fail('card');
    for (const color of scale) expect(contrast(color, card)).toBeGreaterThanOrEqual(3);
  });
});
