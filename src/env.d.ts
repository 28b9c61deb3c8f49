interface ImportMetaEnv {
  readonly VITE_SUPABASE_URL?: string;
  readonly VITE_SUPABASE_PUBLISHABLE_KEY?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

declare module '*.css';

declare module '*?url' {
  const url: string;
  export default url;
}

declare module 'punycode/punycode.es6.js' {
  /** A domain or an e-mail with its `xn--…` labels as people write them. Throws RangeError for what is no Punycode. */
  export function toUnicode(text: string): string;
}
