import { inflateSync } from 'node:zlib';
import type { Bytes } from './stored-file.ts';

export type Png = { width: number; height: number; bytes: Bytes };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Size, palette, transparency, pixels, end: all that is seen. The rest may tell where a photograph was taken. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** By colour type: samples of each pixel, and bits that each may have. Others no browser draws, and they unpack to a multitude. */
const colors: Record<number, { samples: number; depths: readonly number[] }> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

type Chunk = { type: string; body: Bytes; whole: Bytes };

/**
 * Reads a PNG by its content: its size, and its bytes without anything that is not seen. Null when it is none, is
 * damaged, interlaced, or larger than `side` pixels either way: then no pixel was unpacked.
 */
export function readPng(bytes: Bytes, side: number): Png | null {
  const chunks = readChunks(bytes);
  const head = chunks?.[0];
  if (!chunks || head?.type !== 'IHDR' || head.body.length !== 13) return null;
  const view = new DataView(head.body.buffer, head.body.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, type = 0, compression, filter, interlace] = head.body.subarray(8);
  const color = colors[type];
  if (!color?.depths.includes(depth) || !isWhole(chunks, type)) return null;
  if (compression || filter || interlace || !width || !height || width > side || height > side) return null;
  const row = 1 + Math.ceil((width * depth * color.samples) / 8);
  const pixels = joined(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body));
  if (!unpacks(pixels, row, height)) return null;
  const whole = chunks.filter(({ type }) => kept.has(type)).map((chunk) => chunk.whole);
  return { width, height, bytes: joined([Uint8Array.from(signature), ...whole]) };
}

/** Whether there is one head, and a palette of whole colours where one is needed. */
function isWhole(chunks: readonly Chunk[], color: number): boolean {
  const heads = chunks.filter(({ type }) => type === 'IHDR');
  const palettes = chunks.filter(({ type }) => type === 'PLTE').map(({ body }) => body.length);
  const sound = palettes.every((size) => size > 0 && size <= 768 && size % 3 === 0);
  return heads.length === 1 && sound && palettes.length <= 1 && (color !== 3 || palettes.length === 1);
}

/** The chunks up to the end, null when they do not reach it. What follows the end is left behind. */
function readChunks(bytes: Bytes): Chunk[] | null {
  if (signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, body: bytes.slice(at + 8, end - 4), whole: bytes.slice(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** Whether the pixels are all there, and each row begins with a filter that exists. */
function unpacks(pixels: Bytes, row: number, height: number): boolean {
  try {
    const rows = inflateSync(pixels, { maxOutputLength: row * height });
    return (
      rows.length === row * height &&
      Array.from({ length: height }, (_, y) => rows[y * row] ?? 9).every(isFilter)
    );
  } catch {
    return false;
  }
}

const isFilter = (byte: number) => byte <= 4;

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
