import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { readPng } from './png.ts';

type Bytes = ReturnType<Uint8Array['slice']>;

const signature = [137, 80, 78, 71, 13, 10, 26, 10];

function chunk(type: string, body: Uint8Array): number[] {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length);
  // The check sum is nobody's concern here: whoever draws it looks at it.
  return [...size, ...new TextEncoder().encode(type), ...body, 0, 0, 0, 0];
}

function head(width: number, height: number, more = [8, 6, 0, 0, 0]): number[] {
  const body = new Uint8Array(13);
  const view = new DataView(body.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  body.set(more, 8);
  return chunk('IHDR', body);
}

const pixels = (width: number, height: number) => new Uint8Array((1 + width * 4) * height);
const data = (raw: Uint8Array) => chunk('IDAT', new Uint8Array(deflateSync(raw)));
const end = chunk('IEND', new Uint8Array());
const png = (...chunks: number[][]): Bytes => Uint8Array.from([...signature, ...chunks.flat()]);

Deno.test('a sound PNG is read with its size', () => {
  const bytes = png(head(3, 2), data(pixels(3, 2)), end);
  assert.deepEqual(readPng(bytes, 10), { width: 3, height: 2, bytes });
});

Deno.test('what is not seen is left behind: words, places, whatever follows the end', () => {
  const words = chunk('tEXt', new TextEncoder().encode('Author\0Ana'));
  const sound = [head(3, 2), data(pixels(3, 2)), end];
  const script = [...new TextEncoder().encode('<script>alert(1)</script>')];
  const read = readPng(png(head(3, 2), words, data(pixels(3, 2)), end, script), 10);
  assert.deepEqual(read?.bytes, png(...sound));
});

Deno.test('M3 what is no sound PNG is none, whatever it is called', () => {
  const bomb = new Uint8Array(deflateSync(new Uint8Array(1_000_000)));
  const half = chunk('PLTE', Uint8Array.from([255, 0]));
  const refused: Record<string, Bytes> = {
    nothing: new Uint8Array(),
    jpeg: Uint8Array.from([255, 216, 255, 224, 0, 16]),
    svg: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>').slice(),
    'a signature alone': png(),
    'without an end': png(head(3, 2), data(pixels(3, 2))),
    'without pixels': png(head(3, 2), end),
    'too few pixels': png(head(3, 3), data(pixels(3, 2)), end),
    'more pixels than it says': png(head(3, 1), data(pixels(3, 2)), end),
    'pixels that unpack to a thousand times as many': png(head(3, 2), chunk('IDAT', bomb), end),
    'damaged pixels': png(head(3, 2), chunk('IDAT', Uint8Array.from([1, 2, 3])), end),
    'an unknown filter': png(head(3, 2), data(pixels(3, 2).fill(7)), end),
    'a chunk longer than the file': png(head(3, 2), data(pixels(3, 2)).slice(0, -6), end),
    'no colour that exists': png(head(3, 2, [8, 5, 0, 0, 0]), data(pixels(3, 2)), end),
    'colours of a palette that is not there': png(head(3, 2, [8, 3, 0, 0, 0]), data(new Uint8Array(8)), end),
    'colours of half a palette': png(head(3, 2, [8, 3, 0, 0, 0]), half, data(new Uint8Array(8)), end),
    'two heads': png(head(3, 2), head(900, 900), data(pixels(3, 2)), end),
    'bits that no sample has': png(head(3, 2, [3, 0, 0, 0, 0]), data(new Uint8Array(6)), end),
    'bits that its colour has not': png(head(3, 2, [4, 6, 0, 0, 0]), data(new Uint8Array(14)), end),
    'pixels of a hundred bytes': png(head(3, 2, [255, 6, 0, 0, 0]), data(new Uint8Array(768)), end),
    interlaced: png(head(3, 2, [8, 6, 0, 0, 1]), data(pixels(3, 2)), end),
    'too wide': png(head(11, 1), data(pixels(11, 1)), end),
    'too high': png(head(1, 11), data(pixels(1, 11)), end),
    empty: png(head(0, 0), data(new Uint8Array()), end),
  };
  for (const [name, bytes] of Object.entries(refused)) assert.equal(readPng(bytes, 10), null, name);
});
