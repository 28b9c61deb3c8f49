import fc from 'fast-check';
import { type ReversalStep, Reversals, reversalSteps } from './reversal-model.ts';
import type { Stage } from './stage.ts';

/** What may happen to a merchant's money, in any order. Indexes pick among what there is at that moment. */
export type Step =
  | { do: 'issue'; kind: 'invoice' | 'credit_note'; price: number; rate: number }
  | { do: 'begin'; documents: number[]; part: number | null }
  | { do: 'void'; document: number }
  | { do: 'fact'; attempt: number; status: 'open' | 'processing' | 'failed' | 'expired' | 'cancelled' }
  | { do: 'pay'; attempt: number; again: boolean; fee: number | null }
  | { do: 'mispay'; attempt: number; wrong: 'amount' | 'currency' | 'mode' | 'attempt_id' }
  | ReversalStep;

const index = fc.nat(20);

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: issue() },
    { weight: 5, arbitrary: begin() },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), document: index }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('fact' as const),
        attempt: index,
        status: fc.constantFrom('open', 'processing', 'failed', 'expired', 'cancelled'),
      }),
    },
    { weight: 5, arbitrary: pay() },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('mispay' as const),
        attempt: index,
        wrong: fc.constantFrom('amount', 'currency', 'mode', 'attempt_id'),
      }),
    },
    { weight: 8, arbitrary: reversalSteps },
  ),
  { minLength: 3, maxLength: 12 },
);

/**
 * An invoice that somebody begins to pay and, twice in three times, pays; then anything. Drawn freely, four in five stories
 * had no money in them.
 */
export const steps: fc.Arbitrary<Step[]> = fc
  .tuple(issue(), begin(), fc.option(pay(), { freq: 2 }), anySteps)
  .map(([first, second, third, others]) => [
    { ...first, kind: 'invoice' as const },
    second,
    ...(third === null ? [] : [third]),
    ...others,
  ]);

function pay() {
  return fc.record({
    do: fc.constant('pay' as const),
    attempt: index,
    again: fc.boolean(),
    // Often the gateway tells it later, when it says the same again.
    fee: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
  });
}

function begin() {
  return fc.record({
    do: fc.constant('begin' as const),
    documents: fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
    part: fc.option(fc.integer({ min: 1, max: 99 })),
  });
}

function issue() {
  return fc.record({
    do: fc.constant('issue' as const),
    kind: fc.constantFrom('invoice', 'invoice', 'invoice', 'credit_note'),
    price: fc.integer({ min: 1, max: 5_000 }),
    rate: fc.constantFrom(0, 4, 10, 21),
  });
}

type Attempt = { id: string; amount: number };
type Begun = { attempt_id?: string; amount?: number; supersede: string[] };

/** Plays steps as the functions do, and remembers what must have come of them. */
export class Play {
  readonly documents: string[] = [];
  readonly attempts: Attempt[] = [];
  /** Every id of money that arrived as it was asked for, with the first fee that was told of it. */
  readonly arrived = new Map<string, number | null>();
  readonly misfits = new Set<string>();
  readonly reversals: Reversals;
  private refs = 0;

  constructor(private readonly stage: Stage) {
    this.reversals = new Reversals(stage);
  }

  async step(step: Step): Promise<void> {
    switch (step.do) {
      case 'issue':
        return this.issue(step);
      case 'begin':
        return this.begin(step);
      case 'void': {
        const document = pick(this.documents, step.document);
        if (document) await this.void(document);
        return;
      }
      case 'fact': {
        const attempt = pick(this.attempts, step.attempt);
        if (attempt) await this.settle(attempt.id, { status: step.status });
        return;
      }
      case 'pay': {
        const attempt = pick(this.attempts, step.attempt);
        if (attempt) await this.pay(attempt, step);
        return;
      }
      case 'mispay': {
        const attempt = pick(this.attempts, step.attempt);
        if (attempt) await this.mispay(attempt, step.wrong);
        return;
      }
      default:
        return this.reversals.step(step);
    }
  }

  /** The sweep's care for attempts whose documents owe less meanwhile: their pages are closed at the gateway. */
  async sweep(): Promise<void> {
    const stale = await this.stage.query<{ id: string }>(
      `select a.id from public.payment_attempts a where a.org_id = $1 and a.state in ('created', 'pending', 'processing')
       and exists (select from jsonb_array_elements(private.attempt_summary(a.org_id, a.id) -> 'items') i
         where not (i ->> 'still_due')::boolean)`,
      [this.stage.org],
    );
    for (const { id } of stale) await this.settle(id, { status: 'expired' });
  }

  private async issue({ kind, price, rate }: Extract<Step, { do: 'issue' }>): Promise<void> {
    const [row] = await this.stage.query<{ id: string }>(
      `with d as (insert into public.documents (org_id, contact_id, kind, language, currency)
        values ($1, $2, $3, 'es', 'EUR') returning org_id, id)
       insert into public.document_lines (org_id, document_id, position, description, unit_price, tax_rate)
       select org_id, id, 1, 'x', $4::numeric, $5::numeric from d returning document_id as id`,
      [this.stage.org, this.stage.contact, kind, price, rate],
    );
    const id = row?.id ?? '';
    const { code } = await this.stage.attempt(
      'server',
      `select to_jsonb(public.issue_document('${this.stage.org}', '${id}'))`,
    );
    if (code) throw new Error(`A sound draft was not issued: ${code}`);
    this.documents.push(id);
  }

  /** Only what nobody paid and no bank disputes can be voided, and only once. */
  private async void(id: string): Promise<void> {
    const [before] = await this.stage.query<{ refusal: string | null }>(
      `select case when disputed then 'DISPU' when status = 'void' or paid > 0 then 'STATE' end as refusal
       from public.documents where org_id = $1 and id = $2`,
      [this.stage.org, id],
    );
    const { code } = await this.stage.attempt(
      'server',
      `select to_jsonb(public.void_document('${this.stage.org}', '${id}'))`,
    );
    if (code !== before?.refusal)
      throw new Error(`Voiding answered ${code} instead of ${before?.refusal ?? null}`);
  }

  /** Nothing is begun for what a bank disputes. */
  private async areDisputed(ids: string[]): Promise<boolean> {
    const rows = await this.stage.query(
      'select from public.documents where org_id = $1 and id = any ($2) and disputed',
      [this.stage.org, ids],
    );
    return rows.length > 0;
  }

  private async begin({ documents, part }: Extract<Step, { do: 'begin' }>): Promise<void> {
    const ids = [...new Set(documents.flatMap((at) => pick(this.documents, at) ?? []))];
    const amounts = part === null ? {} : Object.fromEntries(ids.map((id) => [id, part]));
    const list = ids.map((id) => `'${id}'`).join(', ');
    const query = `select public.begin_payment('stripe', array[${list}]::uuid[], '${JSON.stringify(amounts)}')`;
    const disputed = this.reversals.disputes.length > 0 && (await this.areDisputed(ids));
    for (let round = 0; round < 2; round++) {
      const { code, answer } = await this.stage.attempt<Begun>('contact', query);
      if (disputed ? code === null : code === 'DISPU')
        throw new Error(`Beginning to pay answered ${code}, in dispute: ${disputed}`);
      if (code || !answer) return;
      for (const id of answer.supersede) await this.settle(id, { status: 'expired' });
      const { attempt_id, amount } = answer;
      if (attempt_id === undefined || amount === undefined) continue;
      if (!this.attempts.some(({ id }) => id === attempt_id)) this.attempts.push({ id: attempt_id, amount });
      return;
    }
  }

  private async pay({ id, amount }: Attempt, { again, fee }: Extract<Step, { do: 'pay' }>): Promise<void> {
    const before = [...this.arrived.keys()].findLast((ref) => ref.startsWith(`ch_${id}_`));
    const payment_ref = again && before !== undefined ? before : `ch_${id}_${++this.refs}`;
    this.arrived.set(payment_ref, this.arrived.get(payment_ref) ?? fee);
    this.reversals.received(payment_ref, amount);
    await this.settle(id, {
      ...{ status: 'paid', payment_ref, attempt_id: id, mode: 'test', currency: 'EUR', amount, fee },
    });
  }

  private async mispay({ id, amount }: Attempt, wrong: string): Promise<void> {
    const payment_ref = `ch_wrong_${++this.refs}`;
    this.misfits.add(payment_ref);
    const facts = { status: 'paid', payment_ref, attempt_id: id, mode: 'test', currency: 'EUR', amount };
    const other = { amount: amount + 1, currency: 'USD', mode: 'live', attempt_id: this.stage.contact };
    await this.settle(id, { ...facts, [wrong]: other[wrong as keyof typeof other] });
  }

  private async settle(id: string, facts: object): Promise<void> {
    const { code } = await this.stage.attempt(
      'server',
      `select public.settle_attempt('${this.stage.org}', '${id}', '${JSON.stringify(facts)}')`,
    );
    if (code) throw new Error(`Facts were refused with ${code}: ${JSON.stringify(facts)}`);
  }
}

function pick<T>(list: T[], at: number): T | undefined {
  return list[at % Math.max(list.length, 1)];
}
