/** The pages to which a token leads, as the second segment of their addresses. */
const pages = 'd|password|paid|unsubscribe';

/** Letters, figures and signs of base64url, of which 256 bits take 43. */
const run = /[\w-]+/g;
const token = /^[\w-]{43}$/;

/**
 * The same with dashes or underlines beside it: behind it, or on both sides, as `_…_` for italics. The last sign carries four
 * bits and is one of sixteen, so that these are not taken for its own.
 */
const dashed = /^(?:([-_]{1,8})(?=.*\1$))?([\w-]{42}[AEIMQUYcgkosw048])[-_]{1,8}$/;

/** Marks without width, which break a token in two when it is copied from a page. */
const marks = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Where a mail program broke a long line, in its own way or that of quoted-printable (`=` and a new line). */
const breaks = /=?\s+/g;

/** As often as mail programs and redirects encode an address one after the other; without a bound a made-up one takes minutes. */
const MAX_ENCODINGS = 8;

type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

/** An address without its token, and the token. */
export type Arrival = { pathname: string; token: string };

/**
 * The token with which somebody arrives, and the address that it leaves behind; null on a page that takes none, or where
 * none came along. A link is changed on its way: `#` encoded once or twice, or doubled, words and parameters added behind
 * it. So the 43 signs are taken from wherever they stand, whole and alone or not at all; of several, those nearest to
 * where they belong.
 */
export function arrivalAt({ pathname, search, hash }: Address): Arrival | null {
  const path = decoded(pathname);
  const page = new RegExp(`^/+([^/]+)/+(${pages})(?:(?![\\w-])|(?=[\\w-]{43}(?![\\w-])))`, 'i').exec(path);
  if (page === null) return null;
  const [whole, slug = '', name = ''] = page;
  for (const part of [hash.slice(1), path.slice(whole.length), search.slice(1)]) {
    const found = tokenIn(part);
    if (found !== null)
      return { pathname: `/${encodeURIComponent(slug)}/${name.toLowerCase()}`, token: found };
  }
  return null;
}

/** The token in a text, where it stands whole. */
export function tokenIn(text: string): string | null {
  const plain = decoded(text);
  const joined = plain.replace(marks, '');
  return whole(plain) ?? whole(joined) ?? whole(joined.replace(breaks, ''));
}

function whole(text: string): string | null {
  for (const [signs] of text.matchAll(run)) {
    const found = token.test(signs) ? signs : dashed.exec(signs)?.[2];
    if (found !== undefined) return found;
  }
  return null;
}

/** Percent signs undone as often as they were done, `times` at most; what they do not spell becomes a sign that no token has. */
function decoded(text: string, times = MAX_ENCODINGS): string {
  const next = text.replace(/(?:%[\da-f]{2})+/gi, (signs) => {
    const bytes = signs.slice(1).split('%');
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
  return next === text || times === 1 ? next : decoded(next, times - 1);
}
