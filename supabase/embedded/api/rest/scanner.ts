import { unparsable } from './failure.ts';

/** A step into a JSON value: `->key` or `->>key`. */
export type JsonStep = { asText: boolean; key: string | number };

/** A column, and optionally the way into its JSON. */
export type Field = { name: string; path: JsonStep[] };

const bareName = /(?:[\p{L}\p{N}_ $]|-(?!>))+/uy;
const integer = /-?\d+(?![\p{L}_])/uy;

/** Reads PostgREST's query grammar from left to right; every mismatch is PGRST100. */
export class Scanner {
  position = 0;

  constructor(
    readonly text: string,
    readonly what: string,
  ) {}

  get done(): boolean {
    return this.position >= this.text.length;
  }

  sees(token: string): boolean {
    return this.text.startsWith(token, this.position);
  }

  take(token: string): boolean {
    if (!this.sees(token)) return false;
    this.position += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) this.fail();
  }

  end(): void {
    if (!this.done) this.fail();
  }

  fail(): never {
    throw unparsable(this.what, this.text);
  }

  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }

  /** A name, bare or in double quotes. */
  name(): string {
    if (this.sees('"')) return this.quoted();
    return this.match(bareName)?.trim() || this.fail();
  }

  /** A text in double quotes, in which a backslash escapes the next character. */
  quoted(): string {
    this.expect('"');
    let value = '';
    while (!this.done) {
      const character = this.text[this.position++];
      if (character === '"') return value;
      value += character === '\\' ? (this.text[this.position++] ?? '') : character;
    }
    return this.fail();
  }

  field(): Field {
    return { name: this.name(), path: this.jsonPath() };
  }

  jsonPath(): JsonStep[] {
    const path: JsonStep[] = [];
    while (this.take('->')) {
      const asText = this.take('>');
      const index = this.match(integer);
      path.push({ asText, key: index === undefined ? this.name() : Number(index) });
    }
    return path;
  }

  /** `(a,"b,c",d)`: the values of `in`. */
  list(): string[] {
    this.expect('(');
    const values: string[] = [];
    if (this.take(')')) return values;
    do values.push(this.sees('"') ? this.quoted() : (this.match(/[^,)]*/y) ?? ''));
    while (this.take(','));
    this.expect(')');
    return values;
  }
}
