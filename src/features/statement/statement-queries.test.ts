import { expect, it } from 'vitest';
import { type Account, readWholeAccount } from './statement-queries';

type Row = { id: string; on: string; amount: number; balance: number };

/** A ledger of so many charges of 1; before each call to it `happens` may add some. */
function ledger(count: number, happens: (call: number) => number = () => 0) {
  let rows = count;
  let calls = 0;
  const at = (index: number): Row => ({
    id: String(index).padStart(6, '0'),
    on: '2026-01-01',
    ...{ amount: 1, balance: index + 1 },
  });
  const rpc = (name: string, args: { p_entry?: string; p_limit: number }) => {
    rows += happens(++calls);
    if (name === 'statement') return { data: { movements: rows, closing: rows }, error: null };
    const start = args.p_entry === undefined ? 0 : Number(args.p_entry) + 1;
    const length = Math.max(0, Math.min(args.p_limit, rows - start));
    return { data: Array.from({ length }, (_, index) => at(start + index)), error: null };
  };
  const account = { client: () => Promise.resolve({ rpc }), orgId: 'o', contactId: 'c' };
  return account as unknown as Account;
}

const year = { from: '2026-01-01', to: '2026-12-31', currency: 'EUR' };
const read = (account: Account) => readWholeAccount(account, year, () => undefined);

it('an account of more movements than come at once is read whole', async () => {
  const { statement, movements } = await read(ledger(2_500));
  expect(movements.map(({ id }) => Number(id))).toEqual(Array.from({ length: 2_500 }, (_, index) => index));
  expect(statement.closing).toBe(2_500);
});

it('money that comes while it is read is in the balances as in the rows, or in neither', async () => {
  const { statement, movements } = await read(ledger(1_500, (call) => (call === 2 ? 1 : 0)));
  expect([movements.length, movements.at(-1)?.balance]).toEqual([statement.movements, statement.closing]);
  expect(statement.closing).toBe(1_501);
});

it('an account that moves each time is not written down', async () => {
  await expect(read(ledger(10, () => 1))).rejects.toMatchObject({ code: 'BUSYY' });
});
