import { createHmac } from 'node:crypto';
import type { Event } from './objects.ts';
import { type Endpoint, newId, type State } from './state.ts';
import type { JsonObject } from './validate.ts';

/** How events leave: at once, kept until asked for, or never; `copies` sends each that many times at once. */
export type Delivering = { mode: 'on' | 'hold' | 'off'; delay_ms: number; copies: number };

export type Delivery = {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  url: string;
  state: 'held' | 'sending' | 'delivered' | 'retrying' | 'given-up';
  tries: { at: number; status: number | null }[];
};

/** Milliseconds between tries. Stripe's go on for three days; these fit a demonstration. */
const defaultRetries = [1000, 5000, 30_000, 120_000, 600_000];

/** Remembered at most; Stripe itself forgets events after 30 days. */
const maxEvents = 10_000;
const maxDeliveries = 10_000;

/** The header `Stripe-Signature`: one `v1` per secret over moment, dot and body. */
export function signatureHeader(body: string, secrets: readonly string[], moment: number): string {
  const sign = (secret: string) => createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex');
  return [`t=${moment}`, ...secrets.map((secret) => `v1=${sign(secret)}`)].join(',');
}

/** Sends events to the endpoints of their account, signed as Stripe signs them. */
export class Postman {
  delivering: Delivering = { mode: 'on', delay_ms: 0, copies: 1 };
  readonly deliveries: Delivery[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #sending = new Set<Promise<void>>();

  constructor(
    readonly state: State,
    readonly now: () => number,
    readonly apiVersion: string,
    readonly retries: readonly number[] = defaultRetries,
  ) {}

  /** Does something of which nobody is told when it is to be silent. */
  perhapsSilent<T>(silent: boolean, act: () => T): T {
    const before = this.delivering;
    if (silent) this.delivering = { ...before, mode: 'off' };
    try {
      return act();
    } finally {
      this.delivering = before;
    }
  }

  emit(account: string, type: string, object: object): void {
    const targets = this.state.endpoints.filter(
      (endpoint) =>
        endpoint.account === account &&
        (endpoint.enabled_events.includes('*') || endpoint.enabled_events.includes(type)),
    );
    const copy: JsonObject = JSON.parse(JSON.stringify(object));
    const event: Event = {
      id: newId('evt_1'),
      object: 'event',
      api_version: this.apiVersion,
      created: this.now(),
      data: { object: copy },
      livemode: copy.livemode === true,
      pending_webhooks: targets.length,
      request: { id: null, idempotency_key: null },
      type,
    };
    this.state.events[event.id] = event;
    this.state.owners[event.id] = account;
    const [oldest, ...others] = Object.keys(this.state.events);
    if (oldest !== undefined && others.length >= maxEvents) {
      delete this.state.events[oldest];
      delete this.state.owners[oldest];
    }
    for (const endpoint of targets) this.#plan(event, endpoint);
  }

  /** Sends an event once more to every endpoint of its account, whatever the mode. */
  async replay(event: Event, copies: number): Promise<Delivery[]> {
    const targets = this.state.endpoints.filter((target) => target.account === this.state.owners[event.id]);
    const made = targets.flatMap((target) => Array.from({ length: copies }, () => this.#note(event, target)));
    await Promise.all(made.map((delivery) => this.#send(delivery, false)));
    return made;
  }

  /** Sends what is held back, in the order it happened or backwards; answers when each was tried once. */
  async release(backwards: boolean): Promise<Delivery[]> {
    const held = this.deliveries.filter((delivery) => delivery.state === 'held');
    if (backwards) held.reverse();
    for (const delivery of held) await this.#send(delivery, true);
    return held;
  }

  /** When nothing is on its way any more; what waits for its time is not on its way. */
  async idle(): Promise<void> {
    while (this.#sending.size > 0) await Promise.all(this.#sending);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #plan(event: Event, endpoint: Endpoint): void {
    if (this.delivering.mode === 'off') return;
    for (let copy = 0; copy < this.delivering.copies; copy++) {
      const delivery = this.#note(event, endpoint);
      if (this.delivering.mode === 'on') this.#later(this.delivering.delay_ms, delivery);
    }
  }

  #note(event: Event, endpoint: Endpoint): Delivery {
    const delivery: Delivery = {
      id: newId('wh_'),
      event: event.id,
      type: event.type,
      endpoint: endpoint.id,
      url: endpoint.url,
      state: 'held',
      tries: [],
    };
    this.deliveries.push(delivery);
    if (this.deliveries.length > maxDeliveries) this.deliveries.shift();
    return delivery;
  }

  #later(ms: number, delivery: Delivery): void {
    delivery.state = delivery.tries.length === 0 ? 'sending' : 'retrying';
    const start = () => {
      const sent = this.#send(delivery, true).finally(() => this.#sending.delete(sent));
      this.#sending.add(sent);
    };
    if (ms === 0) {
      start();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      start();
    }, ms);
    this.#timers.add(timer);
  }

  async #send(delivery: Delivery, retry: boolean): Promise<void> {
    const event = this.state.events[delivery.event];
    const endpoint = this.state.endpoints.find((target) => target.id === delivery.endpoint);
    if (!event || !endpoint) {
      delivery.state = 'given-up';
      return;
    }
    delivery.state = 'sending';
    const status = await post(endpoint, JSON.stringify(event, null, 2), this.now());
    delivery.tries.push({ at: this.now(), status });
    if (status !== null && status >= 200 && status < 300) {
      delivery.state = 'delivered';
      event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
      return;
    }
    const wait = retry ? this.retries[delivery.tries.length - 1] : undefined;
    if (wait === undefined) delivery.state = 'given-up';
    else this.#later(wait, delivery);
  }
}

/** The status of the answer, or null when none came within ten seconds. */
async function post(endpoint: Endpoint, body: string, moment: number): Promise<number | null> {
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signatureHeader(body, endpoint.secrets, moment),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks) stand-in',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
