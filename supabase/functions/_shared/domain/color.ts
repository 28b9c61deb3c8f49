/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`; null for anything else. */
export function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (match === null) return null;
  const [, red = '', green = '', blue = ''] = match;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

export function toHex(color: Rgb): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it (AA asks 4.5 for text, 3 for shapes). */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** White or black, whichever reads better; one of them always reaches 4.5. */
export function readableOn(fill: Rgb): Rgb {
  return contrast(fill, white) >= 4.5 ? white : black;
}

/** The colour itself, or the nearest mix of it with black or white that reaches `least` against every surface. */
export function mixUntil(color: Rgb, surfaces: readonly Rgb[], least: number): Rgb {
  const towards = surfaces.every((surface) => contrast(surface, black) >= contrast(surface, white))
    ? black
    : white;
  for (let step = 0; step <= 50; step += 1) {
    const share = step / 50;
    const mixed = color.map((channel, at) => Math.round(channel + ((towards[at] ?? 0) - channel) * share));
    const candidate = mixed as unknown as Rgb;
    if (surfaces.every((surface) => contrast(candidate, surface) >= least)) return candidate;
  }
  return towards;
}
