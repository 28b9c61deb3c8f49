import type { ContactFilter } from '@shared/contact-filter.ts';
import { withCursor } from '@/lib/keyset';

/** As `find_contacts` names them; the first is meant where none is named. */
export const sorts = ['name', 'owed', 'due', 'visit', 'newest'] as const;
export type Sort = (typeof sorts)[number];

/** Of each part of a filter that is chosen from a list: what the address may say. The search is typed. */
export const choices = {
  kind: ['customer', 'supplier', 'both'],
  owes: ['something', 'overdue'],
  seen: ['never'],
  show: ['archived'],
  sort: sorts.slice(1),
} as const satisfies Record<string, readonly string[]>;
export type Part = keyof typeof choices;

/** What the address says of a part; empty where it says nothing, or nothing we know. */
export function chosen(params: URLSearchParams, part: Part): string {
  const asked = params.get(part) ?? '';
  return (choices[part] as readonly string[]).includes(asked) ? asked : '';
}

/** Which contacts the address asks for. */
export function readFilter(params: URLSearchParams): ContactFilter {
  const search = params.get('search')?.trim().slice(0, 200) ?? '';
  const [kind, owes] = [chosen(params, 'kind'), chosen(params, 'owes')];
  return {
    ...(search === '' ? {} : { search }),
    ...(kind === '' ? {} : { kind: kind as NonNullable<ContactFilter['kind']> }),
    ...(owes === '' ? {} : { owes: owes as NonNullable<ContactFilter['owes']> }),
    ...(chosen(params, 'seen') === '' ? {} : { never_seen: true }),
    ...(chosen(params, 'show') === '' ? {} : { archived: true }),
  };
}

export function readSort(params: URLSearchParams): Sort {
  return (chosen(params, 'sort') || 'name') as Sort;
}

/** The address with another choice, back on the first page. */
export function withPart(params: URLSearchParams, part: Part, value: string): URLSearchParams {
  const next = withCursor(params, null);
  if (value === '') next.delete(part);
  else next.set(part, value);
  return next;
}

/** The address without search and filters; the order stays. */
export function withoutFilter(params: URLSearchParams): URLSearchParams {
  const next = withCursor(params, null);
  for (const part of ['search', 'kind', 'owes', 'seen', 'show']) next.delete(part);
  return next;
}
