/**
 * Marks; signs that only control; apostrophes, middle dots, hyphens and slashes of every kind: what people leave out, or
 * write in one of several ways, when they look for something.
 */
const leftOut =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: marks are meant one by one.
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u02b9-\u02ff\u05f3\u05f4\u2018-\u201b\u2032\u2035\ua78b\ua78c\u00b7\u2022\u2027\u2219\u22c5\u30fb\ua78f\u2010-\u2015\u2043\u2212\u2044\u2215]+/gu;

/** The same on every keyboard; they go last, for initials end in one of them. */
const plainSigns = /['`.\-/]/g;

/** S. L., which is looked for as SL. */
const initials = /(?<![a-z0-9])([a-z])\. +(?=[a-z](?:\.|$))/g;

const from = 'łƚøɵđðɖɗħıɨȷĸŋɲŧƭƀɓƈƒǥɠƙƥʉƴƶəǝɛɔςґ';
const to = 'llooddddhiijqnnttbbcfggkpuyzeeeoσг';

/** Letters that have no decomposition. */
const letters: ReadonlyMap<string, string> = new Map([
  ...Array.from(from, (letter, at) => [letter, to.charAt(at)] as const),
  ...([
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['þ', 'th'],
  ] as const),
]);

/**
 * Text as searches compare it, on both sides: compatibility forms decomposed, without case, marks, apostrophes, middle
 * dots, full stops, hyphens and slashes, S. L. joined; ß is ss, ł is l. SQL's `private.folded` is the same rule.
 */
export function folded(text: string): string {
  const plain = text
    .replaceAll('´', '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(leftOut, '')
    .replace(initials, '$1.')
    .replace(plainSigns, '');
  return Array.from(plain, (letter) => letters.get(letter) ?? letter).join('');
}
