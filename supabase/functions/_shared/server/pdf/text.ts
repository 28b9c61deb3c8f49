/** Stands for a character the fonts do not have. */
const missing = '\u25a1';

/** Joins or parts the letters of scripts that run together; anywhere else it means nothing. */
const joiner = /[\u200c\u200d]/;
const joined = /[\p{Script=Arabic}\u0900-\u0dff]$/u;

/** A text for paper, and whether the fonts have all of it. */
export interface CleanText {
  readonly text: string;
  readonly complete: boolean;
}

/**
 * A text fit for paper: composed (NFC), without control and direction signs, at most four combining marks on a letter.
 * A sign that the fonts lack is written with the plain ones it is made of (`\ufb01` as `fi`), or shown as a square; what
 * they have stays, so that `m²` is not `m2`. Line breaks stay, of empty lines one; tabs become spaces.
 */
export function cleanText(text: string, hasGlyph: (sign: string) => boolean): CleanText {
  let complete = true;
  const lacking = () => {
    complete = false;
    return missing;
  };
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
    // Variants of a sign, such as a coloured heart.
    .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[\t\v\f]/g, ' ')
    .replace(/[^\P{C}\n]/gu, (sign, at: number, whole: string) => {
      if (joiner.test(sign) && joined.test(whole.slice(0, at))) return sign;
      return /\p{Cs}|\p{Cn}|\p{Co}/u.test(sign) ? lacking() : '';
    });
  const shown = (sign: string) => sign === '\n' || sign === missing || joiner.test(sign) || hasGlyph(sign);
  const signs = Array.from(plain, (sign) => {
    if (shown(sign)) return sign;
    const made = [sign.normalize('NFKC'), sign.normalize('NFKD')];
    return made.find((parts) => Array.from(parts).every(shown)) ?? lacking();
  });
  return { text: signs.join(''), complete };
}

/** No line of paper holds more characters than this; it bounds the work on a word without end. */
const longest = 240;

/** How many leading characters of a word fit into `width`, at least one. */
function fitting(characters: readonly string[], width: number, measure: (text: string) => number): number {
  let low = 1;
  let high = Math.min(characters.length, longest);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(characters.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return low;
}

function wrapParagraph(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  const space = measure(' ');
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/ +/)) {
    let rest = word;
    let length = rest.length > longest ? Number.POSITIVE_INFINITY : measure(rest);
    if (line !== '' && used + space + length > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    if (length > width) {
      let characters = Array.from(rest);
      while (characters.length > longest || measure(characters.join('')) > width) {
        const count = fitting(characters, width, measure);
        lines.push(characters.slice(0, count).join(''));
        characters = characters.slice(count);
      }
      rest = characters.join('');
      length = measure(rest);
    }
    used += length + (line === '' ? 0 : space);
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}

/** A text cut into lines no wider than `width`: at spaces where there are any, inside a word where it alone is too wide. */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  return text
    .trim()
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph.trim(), width, measure));
}
