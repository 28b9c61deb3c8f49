import fc from 'fast-check';
import type { Stage } from './stage.ts';

/** What may happen on a contact's account. Days count back from today; `document` picks among those there are. */
export type Event =
  | {
      do: 'issue';
      kind: 'invoice' | 'credit_note';
      currency: string;
      total: number;
      day: number;
      term: number | null;
    }
  | { do: 'pay'; document: number; percent: number; day: number; times: number }
  | { do: 'refund'; payment: number; percent: number; day: number; failed: number | null }
  | { do: 'dispute'; payment: number; day: number; won: number | null }
  | { do: 'void'; document: number };

const days = fc.integer({ min: 0, max: 800 });

export const events: fc.Arbitrary<Event[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('issue' as const),
        kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'credit_note'),
        currency: fc.constantFrom('EUR', 'EUR', 'USD'),
        total: fc.integer({ min: 100, max: 5_000 }),
        day: days,
        term: fc.option(fc.integer({ min: 0, max: 90 })),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('pay' as const),
        document: fc.nat(20),
        percent: fc.integer({ min: 50, max: 100 }),
        day: days,
        times: fc.constantFrom(1, 1, 2),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...{ do: fc.constant('refund' as const), payment: fc.nat(20), day: days },
        ...{ percent: fc.constantFrom(30, 70, 100), failed: fc.option(days) },
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...{ do: fc.constant('dispute' as const), payment: fc.nat(20), day: days, won: fc.option(days) },
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), document: fc.nat(20) }) },
  ),
  { minLength: 1, maxLength: 14 },
);

const ago = (count: number) => `(current_date - ${count})`;

/** Plays events through the functions of the API. What the books refuse has not happened. */
export async function play(stage: Stage, list: readonly Event[]): Promise<void> {
  const documents: { id: string; currency: string; total: number }[] = [];
  for (const event of list) {
    if (event.do === 'issue') {
      documents.push({ ...event, id: await issue(stage, event) });
      continue;
    }
    if (event.do === 'refund' || event.do === 'dispute') {
      await goBack(stage, event);
      continue;
    }
    const document = documents[event.document % Math.max(documents.length, 1)];
    if (document === undefined) continue;
    if (event.do === 'pay') await pay(stage, document, event);
    else
      await stage.attempt(
        'server',
        `select to_jsonb(public.void_document('${stage.org}', '${document.id}'))`,
      );
  }
}

async function issue(
  stage: Stage,
  { kind, currency, total, day, term }: Extract<Event, { do: 'issue' }>,
): Promise<string> {
  const due = term === null ? 'null' : `${ago(day)} + ${term}`;
  const { org, contact } = stage;
  // Days come in any order: each has a number of its own.
  const [row] = await stage.query<{ id: string }>(
    `with d as (insert into public.documents (org_id, contact_id, kind, number, language, currency, due_on)
      values ($1, $2, $3, 'N' || gen_random_uuid(), 'es', $4, ${due}) returning org_id, id)
     insert into public.document_lines (org_id, document_id, position, description, unit_price)
     select org_id, id, 1, 'x', $5::numeric from d returning document_id as id`,
    [org, contact, kind, currency, total],
  );
  const id = row?.id ?? '';
  const { code } = await stage.attempt(
    'server',
    `select to_jsonb(public.issue_document('${org}', '${id}', ${ago(day)}))`,
  );
  if (code) throw new Error(`A sound draft was not issued: ${code}`);
  return id;
}

/** A payment settled on a day, and perhaps a second one of the same attempt: money that no document takes. */
async function pay(
  stage: Stage,
  { id, currency, total }: { id: string; currency: string; total: number },
  { percent, day, times }: Extract<Event, { do: 'pay' }>,
): Promise<void> {
  const amount = Math.ceil((total * percent) / 100);
  const { code, answer } = await stage.attempt<{ attempt_id: string }>(
    'contact',
    `select public.begin_payment('stripe', array['${id}']::uuid[], '{"${id}": ${amount}}')`,
  );
  if (code) return;
  const { attempt_id } = answer;
  for (let time = 0; time < times; time++) {
    const facts = {
      status: 'paid',
      payment_ref: `ch_${attempt_id}_${time}`,
      attempt_id,
      mode: 'test',
      currency,
      amount,
    };
    const settled = await stage.attempt(
      'server',
      `select public.settle_attempt('${stage.org}', '${attempt_id}',
        '${JSON.stringify(facts)}'::jsonb || jsonb_build_object('paid_at', ${ago(day)}))`,
    );
    if (settled.code) throw new Error(`Money was refused with ${settled.code}`);
  }
}

/** A refund of a payment or a dispute about it, on a day, and perhaps its return on another. What is too much is set aside. */
async function goBack(stage: Stage, event: Extract<Event, { do: 'refund' | 'dispute' }>): Promise<void> {
  const payments = await stage.query<{ external_id: string; currency: string; amount: number }>(
    'select external_id, currency, amount::int as amount from public.payments where org_id = $1 order by id',
    [stage.org],
  );
  const payment = payments[event.payment % Math.max(payments.length, 1)];
  if (payment === undefined) return;
  const { external_id, currency, amount } = payment;
  const about = { payment_ref: external_id, mode: 'test', currency };
  const ref = `${event.do}_${external_id}_${event.day}`;
  const settle = (facts: object, days: Record<string, number | null>) => {
    const dated = Object.entries(days).map(([name, day]) => `'${name}', ${day === null ? 'null' : ago(day)}`);
    return stage.attempt(
      'server',
      `select public.settle_${event.do}('${stage.org}', 'stripe',
        '${JSON.stringify({ ...about, ...facts })}'::jsonb || jsonb_build_object(${dated.join(', ')}))`,
    );
  };
  if (event.do === 'refund') {
    const facts = { refund_ref: ref, amount: Math.ceil((amount * event.percent) / 100) };
    await settle({ ...facts, status: 'succeeded' }, { made_at: event.day });
    if (event.failed !== null) await settle({ ...facts, status: 'failed' }, { failed_at: event.failed });
    return;
  }
  const facts = { dispute_ref: ref, amount, fee: 20 };
  await settle({ ...facts, status: 'open' }, { withdrawn_at: event.day });
  if (event.won !== null)
    await settle({ ...facts, status: 'won' }, { withdrawn_at: event.day, reinstated_at: event.won });
}
