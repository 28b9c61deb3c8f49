import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stage, Theatre } from './stage.ts';
import { events, play } from './statement-model.ts';

type Line = { day: string; entry: string; role: string; amount: number };
type Movement = { id: string; on: string; amount: number; balance: number };
type Account = Record<
  'now' | 'opening' | 'charged' | 'credited' | 'closing' | 'movements' | 'credit_notes' | 'held' | 'disputed',
  number
> & {
  ageing: { amount: number; invoices: number }[];
  currencies: string[];
};

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

const period = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }))
  .map((ends) => ends.sort((a, b) => b - a));

test('P6 C9 whatever happened, the statement says what the journal says, and ageing less credit is the balance', async () => {
  const seen = { surplus: 0, part: 0, several: 0, void: 0, refund: 0, dispute: 0 };
  await fc.assert(
    fc.asyncProperty(events, period, fc.integer({ min: 1, max: 4 }), (list, [from = 0, to = 0], size) =>
      theatre.scene(async (stage) => {
        await play(stage, list);
        const currencies = await movedCurrencies(stage);
        for (const currency of currencies) await judge(stage, currency, from, to, size);
        if (currencies.length > 1) seen.several++;
        await tally(stage, seen);
      }),
    ),
    { numRuns: 300, endOnFailure: true },
  );
  for (const [what, times] of Object.entries(seen)) expect([what, times > 5]).toEqual([what, true]);
}, 300_000);

async function movedCurrencies(stage: Stage): Promise<string[]> {
  const rows = await stage.query<{ currency: string }>(
    'select distinct currency from public.journal_lines where org_id = $1 and contact_id is not null order by 1',
    [stage.org],
  );
  const moved = rows.map(({ currency }) => currency);
  expect((await ask<Account>(stage, 'statement', '')).currencies).toEqual(moved);
  return moved;
}

/** What the contact reads of a period, against the plain sums of its lines in the journal. */
async function judge(stage: Stage, currency: string, from: number, to: number, size: number): Promise<void> {
  const [ends] = await stage.query<{ first: string; last: string }>(
    'select (current_date - $1::int)::text as first, (current_date - $2::int)::text as last',
    [from, to],
  );
  const { first, last } = ends ?? { first: '', last: '' };
  const lines = await stage.query<Line>(
    `select e.posted_on::text as day, e.id as entry, a.role, l.amount::int as amount
     from public.journal_entries e join public.journal_lines l on l.org_id = e.org_id and l.entry_id = e.id
     join public.ledger_accounts a on a.org_id = l.org_id and a.id = l.account_id
     where e.org_id = $1 and l.contact_id = $2 and l.currency = $3 order by e.posted_on, e.id`,
    [stage.org, stage.contact, currency],
  );
  const within = ({ day }: Line) => day >= first && day <= last;
  const args = `, p_currency => '${currency}', p_from => '${first}', p_to => '${last}'`;
  const account = await ask<Account>(stage, 'statement', args);
  expect(account).toMatchObject({
    now: sum(lines),
    opening: sum(lines.filter(({ day }) => day < first)),
    closing: sum(lines.filter(({ day }) => day <= last)),
    held: -sum(lines.filter(({ role }) => role === 'credit')) + 0,
  });
  expect(account.opening + account.charged - account.credited).toBe(account.closing);
  expect(sum(account.ageing) + account.disputed - account.credit_notes - account.held).toBe(account.now);

  const forwards = await read(stage, args, size, false);
  expect(new Set(forwards.map(({ id }) => id))).toEqual(
    new Set(lines.filter(within).map(({ entry }) => entry)),
  );
  expect(forwards.length).toBe(account.movements);
  let balance = account.opening;
  for (const movement of forwards) {
    balance += movement.amount;
    expect(movement.balance).toBe(balance);
    expect(movement.amount).toBe(sum(lines.filter(({ entry }) => entry === movement.id)));
  }
  expect(balance).toBe(account.closing);
  expect(await read(stage, args, size, true)).toEqual(forwards.toReversed());
}

const sum = (list: readonly { amount: number }[]) => list.reduce((total, { amount }) => total + amount, 0);

/** All movements of a period, page by page. */
async function read(stage: Stage, args: string, size: number, latestFirst: boolean): Promise<Movement[]> {
  const all: Movement[] = [];
  for (;;) {
    const end = all.at(-1);
    const key = end === undefined ? '' : `, p_day => '${end.on}', p_entry => '${end.id}'`;
    const how = `, p_limit => ${size}, p_latest_first => ${latestFirst}`;
    const page = await ask<Movement[]>(stage, 'statement_movements', `${args}${how}${key}`);
    all.push(...page);
    if (page.length < size) return all;
  }
}

async function ask<T>(stage: Stage, name: string, args: string): Promise<T> {
  const query = `select public.${name}('${stage.org}', '${stage.contact}'${args})`;
  const { code, answer } = await stage.attempt<T>('contact', query);
  if (code) throw new Error(`${name} answered ${code}`);
  return answer;
}

/** That the histories were no idle ones. */
async function tally(stage: Stage, seen: Record<string, number>): Promise<void> {
  const [had] = await stage.query<Record<string, boolean>>(
    `select exists (select from public.notifications n where n.org_id = $1 and n.kind = 'payment_surplus') as surplus,
       exists (select from public.documents d where d.org_id = $1 and d.paid > 0 and d.balance > 0) as part,
       exists (select from public.documents d where d.org_id = $1 and d.status = 'void') as void,
       exists (select from public.refunds r where r.org_id = $1) as refund,
       exists (select from public.disputes d where d.org_id = $1) as dispute`,
    [stage.org],
  );
  for (const [what, happened] of Object.entries(had ?? {})) if (happened) seen[what] = (seen[what] ?? 0) + 1;
}
