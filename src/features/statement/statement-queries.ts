import { isOfOneMoment, type Movement, type Period, type Statement } from '@shared/statement.ts';
import { queryOptions } from '@tanstack/react-query';
import { Failure, toFailure } from '@/lib/failure';
import { type Cursor, toPage } from '@/lib/keyset';
import type { Client } from '@/lib/supabase';

/** Whose account is read, through whose session, and where its documents are shown. */
export type Account = {
  client: () => Promise<Client>;
  /** Keeps the answers of one session apart from those of another. */
  scope: readonly string[];
  orgId: string;
  contactId: string;
  timeZone: string;
  documentPath: (id: string) => string;
};

/** What of the account: null is the currency that the merchant and the contact use most naturally. */
export type Extent = Period & { currency: string | null };

const size = 25;
/** As many as the database gives at once. */
const most = 1000;

const keys = {
  all: ({ scope, contactId }: Account) => [...scope, 'statement', contactId] as const,
  sums: (account: Account, extent: Extent) => [...keys.all(account), 'sums', extent] as const,
  movements: (account: Account, extent: Extent, cursor: Cursor | null) =>
    [...keys.all(account), 'movements', extent, cursor] as const,
};

/** The account in one currency: balances around the period, and what is owed now. NTFND for what is not the reader's. */
export function statementQuery(account: Account, extent: Extent) {
  return queryOptions({
    queryKey: keys.sums(account, extent),
    queryFn: () => readStatement(account, extent),
  });
}

/** A page of the movements, latest first. */
export function movementsQuery(
  account: Account,
  extent: Extent & { currency: string },
  cursor: Cursor | null,
) {
  return queryOptions({
    queryKey: keys.movements(account, extent, cursor),
    queryFn: async () => {
      const latestFirst = cursor?.direction !== 'before';
      const rows = await readMovements(account, extent, { limit: size + 1, latestFirst, key: cursor?.key });
      return toPage(rows, size, cursor, ({ on, id }) => [on, id]);
    },
  });
}

/**
 * The account with all movements of a period, oldest first, however many, all of one moment: what was shown before may
 * have moved. `onRead` hears how many have come. BUSYY when it moves each time.
 */
export async function readWholeAccount(
  account: Account,
  extent: Extent & { currency: string },
  onRead: (count: number) => void,
): Promise<{ statement: Statement; movements: Movement[] }> {
  for (let tries = 0; tries < 3; tries++) {
    const statement = await readStatement(account, extent);
    const movements = await collectMovements(account, extent, onRead);
    if (isOfOneMoment(statement, movements)) return { statement, movements };
  }
  throw new Failure('BUSYY', 'The account moved while it was read');
}

async function collectMovements(
  account: Account,
  extent: Extent & { currency: string },
  onRead: (count: number) => void,
): Promise<Movement[]> {
  const all: Movement[] = [];
  for (;;) {
    const last = all.at(-1);
    const key = last && [last.on, last.id];
    const rows = await readMovements(account, extent, { limit: most, latestFirst: false, key });
    all.push(...rows);
    onRead(all.length);
    if (rows.length < most) return all;
  }
}

async function readStatement(account: Account, extent: Extent): Promise<Statement> {
  const { currency } = extent;
  const args = { ...whose(account, extent), ...(currency === null ? {} : { p_currency: currency }) };
  const { data, error } = await (await account.client()).rpc('statement', args);
  if (error !== null) throw toFailure(error);
  return data as unknown as Statement;
}

async function readMovements(
  account: Account,
  extent: Extent & { currency: string },
  { limit, latestFirst, key }: { limit: number; latestFirst: boolean; key: readonly unknown[] | undefined },
): Promise<Movement[]> {
  const [day, entry] = key ?? [];
  const { data, error } = await (await account.client()).rpc('statement_movements', {
    ...whose(account, extent),
    ...{ p_currency: extent.currency, p_limit: limit, p_latest_first: latestFirst },
    ...(key === undefined ? {} : { p_day: String(day), p_entry: String(entry) }),
  });
  if (error !== null) throw toFailure(error);
  return data as unknown as Movement[];
}

function whose({ orgId, contactId }: Account, { from, to }: Period) {
  return {
    ...{ p_org: orgId, p_contact: contactId },
    ...(from === null ? {} : { p_from: from }),
    ...(to === null ? {} : { p_to: to }),
  };
}
