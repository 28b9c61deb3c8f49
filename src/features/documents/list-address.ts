import { isId } from '@/lib/ids';
import { withCursor } from '@/lib/keyset';
import { type DocumentFamily, listSegments } from '@/lib/paths';

/** What a list of documents is asked for. */
export type Asked = {
  family: DocumentFamily | null;
  /** Id of the contact whose documents alone are listed. */
  contact: string | null;
  search: string;
  state: ListedState | null;
  year: number | null;
  /** 1 to 4; never without a year. */
  quarter: number | null;
  sorting: Sorting;
};

/** States to filter by, as SQL's `private.document_state_condition` knows them. */
const listedStates = [
  'pending',
  'overdue',
  'paid',
  'disputed',
  'open',
  'accepted',
  'declined',
  'expired',
  'to_confirm',
  'confirmed',
  'unread',
  'void',
  'draft',
] as const;

/** By what, and which end comes first; the first is the usual one. */
export const sortings = ['date-desc', 'date-asc', 'due-asc', 'due-desc', 'total-desc', 'total-asc'] as const;

export const quarters = [1, 2, 3, 4] as const;

export type ListedState = (typeof listedStates)[number];
export type Sorting = (typeof sortings)[number];

const families = Object.keys(listSegments) as DocumentFamily[];

/** What an address asks for. What it says that nobody understands is left out. */
export function readAsked(params: URLSearchParams): Asked {
  const contact = params.get('contact');
  const year = wholeNumber(params.get('year'), 1900, 9998);
  return {
    family: among(families, params.get('kind')),
    contact: contact !== null && isId(contact) ? contact : null,
    search: (params.get('search') ?? '').trim().slice(0, 200),
    state: among(listedStates, params.get('state')),
    year,
    quarter: year === null ? null : wholeNumber(params.get('quarter'), 1, 4),
    sorting: among(sortings, params.get('sort')) ?? sortings[0],
  };
}

/** The address for another question, at its first page; whatever else it holds is kept. */
export function withAsked(params: URLSearchParams, asked: Asked): URLSearchParams {
  const next = withCursor(params, null);
  const values = {
    kind: asked.family,
    contact: asked.contact,
    search: asked.search === '' ? null : asked.search,
    state: asked.state,
    year: asked.year,
    quarter: asked.year === null ? null : asked.quarter,
    sort: asked.sorting === sortings[0] ? null : asked.sorting,
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}

/** The same question without any filter; its order stays. */
export function unfiltered({ sorting }: Asked): Asked {
  return {
    ...{ family: null, contact: null, search: '', state: null, year: null, quarter: null },
    sorting,
  };
}

/** The filter as SQL's `find_documents` and `sum_documents` take it. */
export function filterOf({ family, contact, search, state, year, quarter }: Asked) {
  return {
    ...(family === null ? {} : { family }),
    ...(contact === null ? {} : { contact }),
    ...(search === '' ? {} : { search }),
    ...(state === null ? {} : { state }),
    ...(year === null ? {} : { year }),
    ...(quarter === null ? {} : { quarter }),
  };
}

export type DocumentFilter = ReturnType<typeof filterOf>;

/** The states worth asking for in a list of one family, or of all. */
export function statesOf(family: DocumentFamily | null): ListedState[] {
  if (family === null) return listedStates.filter((state) => state !== 'draft');
  if (family === 'invoice') return ['pending', 'overdue', 'paid', 'disputed', 'unread', 'void'];
  if (family === 'quote') return ['open', 'accepted', 'declined', 'expired', 'unread', 'void'];
  return ['to_confirm', 'confirmed', 'unread', 'void'];
}

function among<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((value) => value === text) ?? null;
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
