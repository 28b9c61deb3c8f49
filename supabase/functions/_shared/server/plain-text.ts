/** Signs that no text holds: what controls, but for tab, line feed, form feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/;

/** How programs of old mark the end of a text (Ctrl-Z), as some banks' files still do. */
const endMark = 0x1a;

/**
 * Whether bytes are text: UTF-8, UTF-16 of either order, or an encoding of one byte a sign such as Windows-1252, which
 * only the absence of control characters tells from something else. Which of them it is nobody needs to know.
 */
export function isText(bytes: Uint8Array): boolean {
  const length = bytes.at(-1) === endMark ? bytes.length - 1 : bytes.length;
  if (length === 0) return false;
  const wide = wideEncoding(bytes);
  if (wide !== null) return holds(bytes, wide);
  return !bytes.subarray(0, length).some(isControl);
}

const isControl = (byte: number) => (byte < 0x20 && ![9, 10, 12, 13].includes(byte)) || byte === 0x7f;

/** The encoding of two bytes a sign, by its mark, or by zeros in one half of each pair; null for all others. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  const most = bytes.length / 4;
  if (high === 0 && low > most) return 'utf-16le';
  if (low === 0 && high > most) return 'utf-16be';
  return null;
}

function holds(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text !== '' && !controls.test(text);
  } catch {
    return false;
  }
}
