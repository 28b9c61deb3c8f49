import type { FunctionFacts, TableFacts } from './catalogue.ts';
import { functions } from './functions.ts';
import { tables } from './tables.ts';

/** Helpers of `private` that policies, constraints and indexes run as the caller. All others are nobody's but their owner's. */
const grantedHelpers = [
  'contact_text',
  'document_page',
  'document_reach',
  'domain_in',
  'editor_orgs',
  'email_key',
  'folded',
  'iban_is_valid',
  'joined_initials',
  'link_life',
  'manager_orgs',
  'max_document_lines',
  'member_orgs',
  'mod97',
  'portal_reach',
  'punycode_adapt',
  'punycode_decode',
  'punycode_encode',
  'readable_email',
  'tidy_email',
  'uuid_v7',
];

const words = (text = '') => text.split(/\s+/).filter(Boolean).sort();
const apart = (what: string, has: string[], wants: string[]): string[] => {
  const [more, less] = [has.filter((one) => !wants.includes(one)), wants.filter((one) => !has.includes(one))];
  return [
    ...more.map((one) => `${what}: ${one} too much`),
    ...less.map((one) => `${what}: ${one} is missing`),
  ];
};

/** Where the privileges of the API's roles differ from what is written down, down to each column. */
export function tableGrantProblems(facts: TableFacts): string[] {
  const columns = tables[facts.name]?.columns ?? { select: '' };
  return [
    ...apart('select', facts.select, words(columns.select)),
    ...apart('insert', facts.insert, words(columns.insert)),
    ...apart('update', facts.update, words(columns.update)),
    ...facts.others,
  ];
}

/** Where the callers of an API function differ from what is written down. Only the merchant's front is for visitors. */
export function callerProblems({ name, callers }: FunctionFacts): string[] {
  const wanted = functions[name] === 'server only' ? [] : ['authenticated'];
  return apart('callers', callers, name === 'portal_front' ? ['anon', ...wanted] : wanted);
}

/** Nothing of `private` is given away but the helpers that policies name. */
export const privateTableProblems = ({ select, insert, update, others }: TableFacts): string[] => [
  ...[...select, ...insert, ...update],
  ...others,
];
export const privateCallerProblems = ({ name, callers }: FunctionFacts): string[] =>
  apart('callers', callers, grantedHelpers.includes(name) ? ['authenticated'] : []);
