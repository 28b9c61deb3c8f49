import { binaryOperators, type Condition } from './filters.ts';
import { arrayLiteral, fieldSql, type Values } from './sql.ts';

/** Conditions of one table, joined by `and`; `true` when there are none. */
export function conditionsSql(values: Values, alias: string, conditions: Condition[]): string {
  return conditions.map((condition) => conditionSql(values, alias, condition)).join(' and ') || 'true';
}

function conditionSql(values: Values, alias: string, condition: Condition): string {
  const not = condition.negated ? 'not ' : '';
  if (condition.kind === 'tree') {
    const parts = condition.conditions.map((part) => conditionSql(values, alias, part));
    return `${not}(${parts.join(` ${condition.join} `)})`;
  }
  return `${not}(${testSql(values, alias, condition)})`;
}

function testSql(values: Values, alias: string, test: Extract<Condition, { kind: 'test' }>): string {
  const { operator, value } = test;
  const left = fieldSql(values, alias, test.field);
  if (Array.isArray(value)) return `${left} = any (${values.bind(arrayLiteral(value))})`;
  // The parser lets only null, not_null, true, false and unknown through.
  if (operator === 'is') return `${left} is ${value.replace('_', ' ')}`;
  if (operator === 'in') return `${left} = any (${values.bind(arrayLiteral([value]))})`;
  const right = operator === 'like' || operator === 'ilike' ? value.replaceAll('*', '%') : value;
  return `${left} ${binaryOperators[operator]} ${values.bind(right)}`;
}
