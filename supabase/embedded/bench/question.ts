/** Somebody who asks: as the API knows them. */
export interface Caller {
  token: string;
  claims: Record<string, unknown>;
}

/** One question put in several ways, so that each can be set beside the others. */
export interface Ask {
  caller: Caller;
  /** A statement over tables that the caller may read, with the caller's scope in it: past the policies, and under them. */
  table?: string | undefined;
  /** What the function answers, written out, past row level security; where it is missing, `table` stands for it. */
  query?: string | undefined;
  /** The function that the app calls, in SQL and through the API. */
  call: { name: string; args: Record<string, unknown> };
}

/** What is measured as one: asks that differ in who asks and for what. */
export interface Question {
  name: string;
  asks: Ask[];
}

/** `table` and `query`: past row level security; `policy` and `function`: as the caller, in SQL; `api`: over HTTP. */
export const ways = ['table', 'policy', 'query', 'function', 'api'] as const;
export type Way = (typeof ways)[number];

export function waysOf(ask: Ask): Way[] {
  const missing = [...(ask.table ? [] : ['table', 'policy']), ...(ask.query ? [] : ['query'])];
  return ways.filter((way) => !missing.includes(way));
}
