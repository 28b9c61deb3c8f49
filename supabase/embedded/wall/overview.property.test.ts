import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stage, Theatre } from './stage.ts';

/** A document of any past; money in minor units, days since the first of 2024. */
interface Past {
  kind: 'invoice' | 'credit_note' | 'quote';
  status: 'draft' | 'issued' | 'void';
  currency: string;
  day: number;
  total: number;
  paid: number;
  lines: number;
  /** Days from its issue to its last payment. */
  settledAfter: number;
}

const past: fc.Arbitrary<Past> = fc
  .record({
    kind: fc.constantFrom('invoice' as const, 'invoice' as const, 'credit_note' as const, 'quote' as const),
    status: fc.constantFrom('issued' as const, 'issued' as const, 'draft' as const, 'void' as const),
    currency: fc.constantFrom('EUR', 'USD'),
    // Around both ends of the year, and within it.
    day: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 364, max: 368 }), fc.nat(365)),
    total: fc.oneof(fc.nat(9), fc.nat(9_000_000_000)),
    part: fc.constantFrom(0, 0.5, 1, 1),
    lines: fc.integer({ min: 1, max: 9 }),
    settledAfter: fc.integer({ min: -3, max: 90 }),
  })
  .map(({ part, ...rest }) => ({
    ...rest,
    paid: rest.kind === 'invoice' ? Math.floor(rest.total * part) : 0,
  }));

/** A quotient rounded half away from zero, in integers; null of nothing. `decimals` says how fine. */
function mean(sum: number, count: number, decimals = 0): number | null {
  if (count === 0) return null;
  const scaled = BigInt(sum) * 10n ** BigInt(decimals) * 2n;
  const divisor = BigInt(count) * 2n;
  const half = scaled < 0n ? -BigInt(count) : BigInt(count);
  return Number((scaled + half) / divisor) / 10 ** decimals;
}

const dateOf = ({ day }: Past) => new Date(Date.UTC(2024, 0, 1 + day));
const isSettled = ({ kind, paid, total }: Past) => kind === 'invoice' && paid > 0 && paid === total;
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** The figures of 2024 as a person with paper adds them up. */
function figures(all: readonly Past[]) {
  const counted = all.filter((one) => one.status === 'issued' && dateOf(one).getUTCFullYear() === 2024);
  const invoices = counted.filter(({ kind }) => kind === 'invoice');
  const settled = invoices.filter(isSettled);
  const money = [...new Set(counted.filter(({ kind }) => kind !== 'quote').map(({ currency }) => currency))];
  return {
    invoices: invoices.length,
    lines_per_invoice: mean(sum(invoices.map(({ lines }) => lines)), invoices.length, 1),
    days_to_pay: mean(sum(settled.map(({ settledAfter }) => settledAfter)), settled.length, 1),
    quotes_awaiting: counted.filter(({ kind }) => kind === 'quote').length,
    currencies: money.sort().map((currency) => {
      const own = invoices.filter((one) => one.currency === currency);
      const back = counted.filter((one) => one.kind === 'credit_note' && one.currency === currency);
      const total = sum(own.map((one) => one.total));
      const months = [...new Set(own.map((one) => dateOf(one).getUTCMonth() + 1))].sort((a, b) => a - b);
      return {
        ...{ currency, invoices: own.length, sales: total - sum(back.map((one) => one.total)) },
        ...{
          pending: sum(own.map((one) => one.total - one.paid)),
          disputed: 0,
          average: mean(total, own.length),
        },
        months: months.map((month) => {
          const its = own.filter((one) => dateOf(one).getUTCMonth() + 1 === month);
          const paid = sum(its.map((one) => one.paid));
          return { month, paid, pending: sum(its.map((one) => one.total)) - paid };
        }),
      };
    }),
  };
}

let theatre: Theatre;
beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre.close());

test('C2 C3 whatever was issued, credited, voided and paid, the year adds up as on paper', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(past, { maxLength: 25 }), (all) => theatre.scene((stage) => judge(stage, all))),
    { numRuns: 300, endOnFailure: true },
  );
}, 300_000);

async function judge(stage: Stage, all: readonly Past[]): Promise<void> {
  const rows = all.map((one) => ({ ...one, settled: isSettled(one) }));
  await stage.query(
    `insert into public.documents (org_id, contact_id, kind, status, number, language, currency, issued_on, issued_at, snapshot,
      creditor_reference, voided_at, total, paid, line_count, settled_on)
    select $1, $2, p.kind, p.status, 'N' || row_number() over (), 'es', p.currency, date '2024-01-01' + p.day, now(), '{}',
      case when p.status <> 'draft' and p.kind in ('invoice', 'proforma') then private.creditor_reference('N' || row_number() over ()) end,
      case when p.status = 'void' then now() end, p.total, p.paid, p.lines,
      case when p.settled then date '2024-01-01' + p.day + p."settledAfter" end
    from jsonb_to_recordset($3) as p (kind text, status text, currency text, day integer, total bigint, paid bigint, lines integer,
      "settledAfter" integer, settled boolean)`,
    [stage.org, stage.contact, JSON.stringify(rows)],
  );
  const call = `select public.portal_year('${stage.org}', 2024) -> 'sales'`;
  const { code, answer } = await stage.attempt<ReturnType<typeof figures>>('contact', call);
  expect(code).toBeNull();
  const currencies = answer.currencies.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  expect({ ...answer, currencies }).toEqual(figures(all));
}
