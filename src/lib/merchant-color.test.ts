import { readFileSync } from 'node:fs';
import { contrast, parseHex, type Rgb, toHex } from '@shared/color.ts';
import { merchantTokens, type Scheme, surfaces } from '@shared/merchant-tokens.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const rgb = (hex: string): Rgb => parseHex(hex) ?? expect.fail(`not a colour: ${hex}`);
const anyColor = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((color) => toHex(color));
const schemes: Scheme[] = ['light', 'dark'];

describe('contrast', () => {
  it('is 21 between black and white and 1 between equals', () => {
    expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21);
    expect(contrast(rgb('#123456'), rgb('#123456'))).toBe(1);
  });

  it('agrees with the example of WCAG for #767676 on white', () => {
    expect(contrast(rgb('#767676'), rgb('#ffffff'))).toBeCloseTo(4.54, 2);
  });
});

describe.each(schemes)('the merchant tokens in %s', (scheme) => {
  it('read at AA whatever the colour', () => {
    fc.assert(
      fc.property(anyColor, (color) => {
        const tokens = merchantTokens(color, scheme) ?? expect.fail('no tokens');
        expect(contrast(rgb(tokens.content), rgb(tokens.fill))).toBeGreaterThanOrEqual(4.5);
        for (const surface of surfaces[scheme]) {
          expect(contrast(rgb(tokens.ink), rgb(surface))).toBeGreaterThanOrEqual(5.5);
          expect(contrast(rgb(tokens.fill), rgb(surface))).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('stand on the surfaces that the style sheet defines', () => {
    const sheet = readFileSync(new URL('../styles.css', import.meta.url), 'utf8');
    const block = sheet.split('@plugin "daisyui/theme"')[scheme === 'light' ? 1 : 2] ?? '';
    expect(surfaces[scheme]).toEqual([
      /--color-base-100: (#\w{6})/.exec(block)?.[1],
      /--color-base-200: (#\w{6})/.exec(block)?.[1],
    ]);
  });
});

it('keeps a colour that already reads well', () => {
  expect(merchantTokens('#17594a', 'light')).toEqual({ fill: '#17594a', content: '#ffffff', ink: '#17594a' });
});

it.each(['', 'red', '#fff', '#12345g', 'url(x)'])('makes nothing of %j', (text) => {
  expect(merchantTokens(text, 'light')).toBeNull();
});
