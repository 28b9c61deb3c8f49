import { unparsable, unsupported } from './failure.ts';
import { type Field, Scanner } from './scanner.ts';

/** What a row must satisfy. */
export type Condition =
  | { kind: 'test'; field: Field; negated: boolean; operator: Operator; value: string | string[] }
  | { kind: 'tree'; negated: boolean; join: 'and' | 'or'; conditions: Condition[] };

/** Operators with one bound value. `in` and `is` are written apart. */
export const binaryOperators = {
  eq: '=',
  neq: '<>',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  like: 'like',
  ilike: 'ilike',
  match: '~',
  imatch: '~*',
  isdistinct: 'is distinct from',
  cs: '@>',
  cd: '<@',
  ov: '&&',
} as const;

export type Operator = keyof typeof binaryOperators | 'in' | 'is';

const isValues = new Set(['null', 'not_null', 'true', 'false', 'unknown']);
const known = new Set<string>([...Object.keys(binaryOperators), 'in', 'is']);
const elsewhere = /^(fts|plfts|phfts|wfts|sl|sr|nxr|nxl|adj)(\(|$)|^[a-z]+\((any|all)\)$/;

function isOperator(word: string): word is Operator {
  return known.has(word);
}

/** Parses `column=not.eq.value`. */
export function parseFilter(field: Field, text: string): Condition {
  const scanner = new Scanner(text, 'filter');
  const negated = scanner.take('not.');
  const operator = parseOperator(scanner);
  if (operator === 'in') {
    const value = scanner.list();
    scanner.end();
    return { kind: 'test', field, negated, operator, value };
  }
  return test(field, negated, operator, text.slice(scanner.position), text);
}

/** Parses the value of `or=(…)` and `and=(…)`. */
export function parseTree(join: 'and' | 'or', negated: boolean, text: string): Condition {
  const scanner = new Scanner(text, 'logic tree');
  const conditions = parseBranches(scanner);
  scanner.end();
  return { kind: 'tree', negated, join, conditions };
}

function parseBranches(scanner: Scanner): Condition[] {
  scanner.expect('(');
  const conditions: Condition[] = [];
  do conditions.push(parseBranch(scanner));
  while (scanner.take(','));
  scanner.expect(')');
  return conditions;
}

function parseBranch(scanner: Scanner): Condition {
  const nested = scanner.match(/(not\.)?(and|or)(?=\()/y);
  if (nested) {
    const negated = nested.startsWith('not.');
    return {
      kind: 'tree',
      negated,
      join: nested.endsWith('and') ? 'and' : 'or',
      conditions: parseBranches(scanner),
    };
  }
  const field = scanner.field();
  scanner.expect('.');
  const negated = scanner.take('not.');
  const operator = parseOperator(scanner);
  if (operator === 'in') return { kind: 'test', field, negated, operator, value: scanner.list() };
  return test(field, negated, operator, branchValue(scanner), scanner.text);
}

function branchValue(scanner: Scanner): string {
  if (scanner.sees('"')) return scanner.quoted();
  return scanner.match(/\{(?:"(?:[^"\\]|\\.)*"|[^}"])*\}|[^,()]*/y) ?? scanner.fail();
}

function parseOperator(scanner: Scanner): Operator {
  const word = scanner.match(/[a-z]+(\([^)]*\))?(?=\.)/y) ?? scanner.fail();
  scanner.expect('.');
  if (isOperator(word)) return word;
  if (elsewhere.test(word)) throw unsupported(`the filter ${word}`);
  return scanner.fail();
}

function test(field: Field, negated: boolean, operator: Operator, value: string, text: string): Condition {
  if (operator === 'is' && !isValues.has(value.toLowerCase())) throw unparsable('filter', text);
  return { kind: 'test', field, negated, operator, value: operator === 'is' ? value.toLowerCase() : value };
}
