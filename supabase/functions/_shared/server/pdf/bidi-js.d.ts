/** The part of bidi-js 1.1.0 this room uses. Ours, because its types name the maker `export default` of a CommonJS module. */
interface Bidi {
  /** A level for each UTF-16 unit; odd ones run to the left. */
  getEmbeddingLevels(text: string): { readonly levels: Uint8Array };
  getMirroredCharacter(sign: string): string | null;
}

export default function bidiFactory(): Bidi;
