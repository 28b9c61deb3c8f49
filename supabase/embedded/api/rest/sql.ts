import type { Field } from './scanner.ts';

/** Collects the bound values of one statement. */
export class Values {
  readonly list: string[] = [];

  /** Binds a value and answers its placeholder. Its type is left to Postgres to infer. */
  bind(value: string): string {
    return `$${this.list.push(value)}`;
  }
}

/** A name as an SQL identifier, whatever it contains. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A table or function of the one exposed schema. */
export function inPublic(name: string): string {
  return `"public".${quote(name)}`;
}

/** The literal of an array of texts, for `= any($1)`. */
export function arrayLiteral(values: string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`;
}

/** A column of `alias`, or a value inside its JSON. */
export function fieldSql(values: Values, alias: string, field: Field): string {
  const column = `${quote(alias)}.${quote(field.name)}`;
  if (field.path.length === 0) return column;
  const steps = field.path.map(({ asText, key }) => {
    const operator = asText ? '->>' : '->';
    return typeof key === 'number' ? `${operator} ${key}` : `${operator} ${values.bind(key)}::text`;
  });
  return `(to_jsonb(${column}) ${steps.join(' ')})`;
}
