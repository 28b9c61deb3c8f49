/**
 * The part of pdfkit 0.20.2 this room uses. Ours, because the published types lack `font: null`, `bbox` and `scope`, ask
 * for Node's types and are not found by every Deno that has to check these functions.
 */
export interface StructureElement {
  add(child: StructureElement | (() => void)): StructureElement;
  end(): void;
}

export interface StructureOptions {
  alt?: string;
  scope?: 'Column' | 'Row';
  bbox?: readonly [number, number, number, number];
}

export interface TextOptions {
  lineBreak?: boolean;
  baseline?: 'alphabetic';
  features?: readonly string[];
}

export interface Glyph {
  constructor: new (id: number, codePoints: readonly number[], font: ParsedFont) => Glyph;
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

export type Position = Record<'xAdvance' | 'yAdvance' | 'xOffset' | 'yOffset' | 'advanceWidth', number>;

export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
}

/** A font as fontkit, inside pdfkit, has read it. */
export interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
  getGlyph(id: number, codePoints?: readonly number[]): Glyph | null;
  layout(
    text: string,
    features: readonly string[] | Readonly<Record<string, boolean>> | undefined,
    script: undefined,
    language: undefined,
    direction: 'ltr' | undefined,
  ): GlyphRun;
}

/** Undocumented: a font as a document embeds it. */
export interface EmbeddedFont {
  readonly font: ParsedFont;
  /** From units of the font to thousandths. */
  readonly scale: number;
  readonly subset: {
    /** By its number in the file. */
    readonly glyphs: number[];
    readonly mapping: Readonly<Record<number, number>>;
    includeGlyph(id: number): number;
  };
  readonly widths: number[];
  /** The text of each glyph in the file. */
  readonly unicode: (readonly number[])[];
  layout(text: string, features?: readonly string[]): GlyphRun;
  layoutRun(text: string, features?: readonly string[]): GlyphRun;
  /** Glyphs in hexadecimal, and where they stand. */
  encode(text: string, features?: readonly string[]): [string[], readonly Position[]];
}

export interface OpenedImage {
  readonly width: number;
  readonly height: number;
  /** PNG only: the compressed pixels, which pdfkit unpacks after `image` has returned. */
  readonly imgData?: Uint8Array;
}

export interface DocumentOptions {
  /** Null keeps pdfkit from loading Helvetica. */
  font: null;
  autoFirstPage: boolean;
  size?: 'A4';
  margin?: number;
  bufferPages?: boolean;
  pdfVersion?: '1.7';
  subset?: 'PDF/UA';
  tagged?: boolean;
  lang?: string;
  displayTitle?: boolean;
  info?: Record<string, string | Date>;
}

export default class PDFDocument {
  constructor(options: DocumentOptions);
  /** Undocumented: the present font. */
  readonly _font: EmbeddedFont;
  readonly info: Record<string, unknown>;
  /** Undocumented: writes the XML metadata, after the plain ones. */
  endMetadata(): void;

  addPage(): this;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(index: number): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): this;
  on(event: 'end', listener: () => void): this;
  on(event: 'error', listener: (reason: unknown) => void): this;
  end(): void;

  registerFont(name: string, font: ParsedFont): this;
  font(font: string | Uint8Array): this;
  fontSize(size: number): this;
  widthOfString(text: string, options: TextOptions): number;
  text(text: string, x: number, y: number, options: TextOptions): this;

  openImage(bytes: Uint8Array): OpenedImage;
  image(image: OpenedImage, x: number, y: number, options: { width: number; height: number }): this;

  save(): this;
  restore(): this;
  translate(x: number, y: number): this;
  scale(factor: number): this;
  path(svg: string): this;
  lineCap(cap: 'round'): this;
  lineJoin(join: 'round'): this;
  lineWidth(width: number): this;
  strokeColor(color: string): this;
  fillColor(color: string): this;
  moveTo(x: number, y: number): this;
  lineTo(x: number, y: number): this;
  rect(x: number, y: number, width: number, height: number): this;
  stroke(): this;
  fill(color: string): this;

  struct(type: string, options?: StructureOptions, children?: () => void): StructureElement;
  addStructure(element: StructureElement): this;
  markContent(tag: 'Artifact', options: { type: 'Layout' }): this;
  endMarkedContent(): this;
}
