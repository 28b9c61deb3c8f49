import { mixUntil, parseHex, type Rgb, readableOn, toHex } from './color.ts';

export type Scheme = 'light' | 'dark';

/** What the merchant's colour becomes: a filled shape, the text on it, and text in the colour on our surfaces. */
export type MerchantTokens = { fill: string; content: string; ink: string };

/** The surfaces that text stands on, as src/styles.css defines them (base-100, base-200). */
export const surfaces: Record<Scheme, readonly [string, string]> = {
  light: ['#ffffff', '#faf8f4'],
  dark: ['#1f1c19', '#171513'],
};

/**
 * Tokens with their contrast guaranteed: fill 3:1 on our surfaces, content 4.5:1 on the fill, ink 5.5:1 on our surfaces
 * (so that 4.5 remains on a wash of the colour). Null when `color` is not `#rrggbb`.
 */
export function merchantTokens(color: string, scheme: Scheme): MerchantTokens | null {
  const own = parseHex(color);
  if (own === null) return null;
  const grounds = surfaces[scheme].map(parseHex).filter((ground): ground is Rgb => ground !== null);
  const fill = mixUntil(own, grounds, 3);
  return { fill: toHex(fill), content: toHex(readableOn(fill)), ink: toHex(mixUntil(own, grounds, 5.5)) };
}
