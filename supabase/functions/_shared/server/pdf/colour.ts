import { ink } from './layout.ts';

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Contrast with white paper, 1 to 21 (WCAG 2.2, relative luminance). */
function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The merchant's colour, darkened until it reads on white paper (4.5 to 1); the ink when there is none. */
export function accentOf(color: string | null): string {
  if (color === null || !/^#[0-9a-f]{6}$/i.test(color)) return ink;
  let accent = color.toLowerCase();
  while (contrastWithWhite(accent) < 4.5) {
    const darker = channels(accent).map((value) => Math.floor(value * 0.92));
    accent = `#${darker.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  }
  return accent;
}
