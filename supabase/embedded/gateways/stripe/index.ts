import { Hono } from 'hono';
import { ownPagesOnly } from '../../own-pages.ts';
import { reasonOf } from '../../problem.ts';
import { type ApiEnv, createApi, type Received } from './api.ts';
import { createControl } from './control.ts';
import { createDashboard } from './dashboard.ts';
import { Faults } from './faults.ts';
import { createPage } from './page.ts';
import { apiVersion } from './shapes.ts';
import { type Account, type Core, type Endpoint, loadState, newId, saveState } from './state.ts';
import { Postman } from './webhooks.ts';

/** The account of the demonstration. */
export const demoAccount: Account = {
  id: 'acct_1ZaguanDemo00000',
  name: 'Zaguán Demo',
  secret_keys: ['sk_test_zaguan_demo'],
};

export type StripeStandInOptions = {
  /** Where browsers find it, without a slash at the end. */
  publicUrl: string;
  /** Where sessions outlive a restart; in memory only when absent. */
  dataFile?: string;
  /** Accounts by their keys; the demonstration's unless told. Known ones are updated. */
  accounts?: Account[];
  /** Endpoints from the start, of the first account unless told; known ones (by address) are updated. */
  webhookTargets?: { url: string; secrets: string[]; account?: string }[];
  /** Milliseconds since 1970, UTC. */
  clock?: () => number;
  /** Milliseconds between tries of a webhook that was not answered with 2xx. */
  retryDelays?: readonly number[];
};

export type StripeStandIn = {
  /** Serve it on loopback with `@hono/node-server`. */
  app: Hono<ApiEnv>;
  /** Ends what waits; call it before the server closes. */
  close(): void;
};

/**
 * A server that answers as Stripe does for what this house asks of it: API under `/v1`, payment page under `/c/pay`, the
 * merchant's own page `/dashboard`, signed webhooks, and `/_control` for tests. Throws when `dataFile` is damaged.
 */
export function createStripeStandIn(options: StripeStandInOptions): StripeStandIn {
  const state = loadState(options.dataFile);
  const now = () => Math.floor((options.clock ?? Date.now)() / 1000);
  const postman = new Postman(state, now, apiVersion, options.retryDelays);
  const saver = new Saver(() => saveState(options.dataFile, state));
  const core: Core = {
    state,
    publicUrl: options.publicUrl,
    now,
    save: () => saver.soon(),
    emit: (account, type, object) => postman.emit(account, type, object),
  };
  settleIn(core, options);
  const faults = new Faults();
  const received: Received[] = [];
  const app = new Hono<ApiEnv>();
  app.use(ownPagesOnly(Number(new URL(options.publicUrl).port)));
  app.route('/', createApi(core, faults, received));
  app.route('/', createControl(core, postman, faults, received, isLoopback));
  app.route('/', createPage(core));
  app.route('/', createDashboard(core));
  app.get('/', (c) => c.text('Stripe stand-in for tests and demonstrations. Not Stripe.'));
  const close = () => {
    postman.close();
    faults.close();
    saver.end();
  };
  return { app, close };
}

function settleIn(core: Core, options: StripeStandInOptions): void {
  for (const account of options.accounts ?? [demoAccount]) {
    core.state.accounts = [...core.state.accounts.filter((one) => one.id !== account.id), account];
  }
  for (const { url, secrets, account = core.state.accounts[0]?.id ?? '' } of options.webhookTargets ?? []) {
    const others = core.state.endpoints.filter((one) => one.url !== url || one.account !== account);
    const endpoint: Endpoint = { id: newId('we_1'), account, url, secrets, enabled_events: ['*'] };
    core.state.endpoints = [...others, endpoint];
  }
  core.save();
}

/** Milliseconds after which what could not be written is tried again. */
const againMs = 10_000;

/** Writes once for many changes: a payment alone makes a handful. A full disk is said once, and tried again. */
class Saver {
  #timer: NodeJS.Timeout | undefined;
  #failing = false;
  constructor(readonly write: () => void) {}

  soon(): void {
    this.#timer ??= setTimeout(() => this.now(), 50);
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      this.write();
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) console.error(`The Stripe stand-in cannot keep its state: ${reasonOf(error)}.`);
      this.#failing = true;
      this.#timer = setTimeout(() => this.now(), againMs).unref();
    }
  }

  /** For the last time. */
  end(): void {
    this.now();
    clearTimeout(this.#timer);
  }
}

/** A caller without an address is in this process. */
function isLoopback(address: string | undefined): boolean {
  return (
    address === undefined ||
    address === '::1' ||
    address.startsWith('127.') ||
    address.startsWith('::ffff:127.')
  );
}
