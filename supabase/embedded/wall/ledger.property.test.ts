import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Play, type Step, steps } from './ledger-model.ts';
import { brokenRules } from './ledger-rules.ts';
import { type Stage, Theatre } from './stage.ts';

const kinds = [
  ...['payment', 'surplus', 'part', 'void', 'quarantined', 'late fee'],
  ...['refund', 'failed refund', 'dispute', 'won dispute', 'odd refund', 'more than there was', 'in dispute'],
  'dispute after a refund',
];

/** Merchants have nothing in common, so that four play at once: a busy machine is slow to answer each. */
const stages = 4;

let theatres: Theatre[];
beforeAll(async () => {
  theatres = await Promise.all(Array.from({ length: stages }, () => Theatre.open()));
});
afterAll(() => Promise.all(theatres.map((theatre) => theatre.close())));

test('P5 P6 P7 whatever is issued, paid, paid twice, refunded, disputed, expired or voided in whatever order, the books are right', async () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  await Promise.all(
    theatres.map((theatre) =>
      fc.assert(
        fc.asyncProperty(steps, (sequence) => theatre.scene((stage) => judge(stage, sequence, count))),
        { numRuns: 1_000 / stages, endOnFailure: true },
      ),
    ),
  );
  // That the thousand were no thousand idle ones.
  for (const what of kinds)
    expect([what, seen.get(what) ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 20)]);
}, 300_000);

async function judge(stage: Stage, sequence: Step[], count: (what: string) => void): Promise<void> {
  const play = new Play(stage);
  for (const step of sequence) await play.step(step);
  await play.sweep();
  // What is judged at the end of a transaction is judged here.
  await stage.query('set constraints all immediate');
  expect(await brokenRules(stage)).toEqual([]);
  const booked = await stage.query<{ external_id: string; fee: number | null }>(
    'select external_id, fee::int from public.payments where org_id = $1 order by external_id collate "C"',
    [stage.org],
  );
  expect(booked.map(({ external_id, fee }) => [external_id, fee])).toEqual(
    [...play.arrived].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const aside = await stage.query<{ external_id: string }>(
    'select external_id from private.quarantined_payments where org_id = $1',
    [stage.org],
  );
  expect(aside.map((row) => row.external_id).sort()).toEqual(
    [...play.misfits, ...play.reversals.misfits].sort(),
  );
  const [back] = await stage.query<{ amount: number }>(
    'select coalesce(sum(amount), 0)::int as amount from public.reversal_allocations where org_id = $1',
    [stage.org],
  );
  expect(back?.amount).toBe(play.reversals.gone);
  await tally(stage, play, count);
}

async function tally(stage: Stage, play: Play, count: (what: string) => void): Promise<void> {
  if (play.arrived.size > 0) count('payment');
  if (play.misfits.size > 0) count('quarantined');
  const { refunds, disputes, misfits } = play.reversals;
  if (misfits.size > 0) count('odd refund');
  if (refunds.some(({ state }) => state === 'succeeded')) count('refund');
  if (refunds.some(({ state }) => state === 'failed')) count('failed refund');
  if (disputes.some(({ taken }) => taken)) count('dispute');
  if (disputes.some(({ given }) => given)) count('won dispute');
  const [had] = await stage.query<{
    surplus: boolean;
    part: boolean;
    void: boolean;
    'more than there was': boolean;
    'in dispute': boolean;
    'late fee': boolean;
    'dispute after a refund': boolean;
  }>(
    `select exists (select from public.notifications n where n.org_id = $1 and n.kind = 'payment_surplus') as surplus,
       exists (select from public.documents d where d.org_id = $1 and d.paid > 0 and d.balance > 0) as part,
       exists (select from public.documents d where d.org_id = $1 and d.status = 'void') as void,
       exists (select from public.documents d where d.org_id = $1 and d.disputed) as "in dispute",
       exists (select from public.journal_entries e where e.org_id = $1 and e.kind = 'payment_fee') as "late fee",
       exists (select from public.disputes d join public.refunds r on r.org_id = d.org_id and r.payment_id = d.payment_id
         where d.org_id = $1 and d.withdrawn > 0 and r.state = 'succeeded') as "dispute after a refund",
       exists (select from public.payments p where p.org_id = $1 and p.amount < (select sum(r.amount)
         from public.reversal_allocations r where r.org_id = $1 and r.payment_id = p.id)) as "more than there was"`,
    [stage.org],
  );
  for (const [what, was] of Object.entries(had ?? {})) if (was) count(what);
}
