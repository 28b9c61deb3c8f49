declare module 'subset-font' {
  /** The options of subset-font that make-fonts uses; the package has no types of its own. */
  interface SubsetOptions {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
    readonly keepFeatures?: readonly string[];
    readonly noLayoutClosure?: boolean;
    readonly noHinting: boolean;
    readonly preserveNameIds: readonly number[];
  }

  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
