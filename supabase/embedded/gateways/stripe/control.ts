import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Received } from './api.ts';
import { StripeFailure } from './errors.ts';
import type { Faults } from './faults.ts';
import { confirm, expireSession, findSession, settle } from './payments.ts';
import { reversalControl } from './reversal-control.ts';
import { type Core, newId } from './state.ts';
import { type Postman, signatureHeader } from './webhooks.ts';

const count = z.number().int().min(1).max(100).default(1);
const schemas = {
  account: z.object({ name: z.string().min(1), secret_key: z.string().regex(/^sk_test_\w+$/) }),
  roll: z.object({ secret_key: z.string().regex(/^sk_test_\w+$/) }),
  endpoint: z.object({
    account: z.string().optional(),
    url: z.url(),
    secrets: z.array(z.string().startsWith('whsec_')).min(1).max(2),
    enabled_events: z.array(z.string()).min(1).default(['*']),
  }),
  webhooks: z.object({
    mode: z.enum(['on', 'hold', 'off']).default('on'),
    delay_ms: z.number().int().min(0).default(0),
    copies: count,
  }),
  fault: z.object({
    kind: z.enum(['timeout', 'drop', 'slow', '429', '500']),
    times: count,
    ms: z.number().int().min(0).default(500),
    path: z.string().nullable().default(null),
    account: z.string().nullable().default(null),
  }),
  pay: z.object({
    outcome: z.enum(['paid', 'declined', 'processing']).default('paid'),
    webhook: z.boolean().default(true),
    /** When the money moved, in seconds since 1970; now unless told. */
    at: z.number().int().optional(),
    /** What is kept of it is told later, by `/payments/:intent/fee`. */
    fee_later: z.boolean().default(false),
  }),
  settle: z.object({ succeeded: z.boolean() }),
  report: z.object({
    amount: z.number().int().optional(),
    currency: z.string().length(3).optional(),
    livemode: z.boolean().optional(),
    attempt: z.string().optional(),
  }),
  copies: z.object({ copies: count }),
  release: z.object({ backwards: z.boolean().default(false) }),
  sign: z.object({ body: z.string(), secrets: z.array(z.string()).min(1), at: z.number().int().optional() }),
};

/**
 * What tests ask of the stand-in; no part of Stripe. Everything is a POST of JSON, or a GET, under `/_control`, and
 * answers only on this machine (`allowed` looks at the caller's address).
 */
export function createControl(
  core: Core,
  postman: Postman,
  faults: Faults,
  received: Received[],
  allowed: (address: string | undefined) => boolean,
): Hono<ApiEnv> {
  const control = new Hono<ApiEnv>().basePath('/_control');
  control.use(async (c, next) => {
    if (!allowed(c.env?.incoming?.socket.remoteAddress)) return c.json({ error: 'This machine only.' }, 403);
    await next();
  });
  control.onError((error, c) => {
    if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400);
    if (error instanceof StripeFailure) return c.json(error.body(), error.status as 400);
    throw error;
  });
  /** The parsed body; no body is an empty object. */
  const body = async <T>(c: { req: { text(): Promise<string> } }, schema: z.ZodType<T>): Promise<T> =>
    schema.parse(JSON.parse((await c.req.text()) || '{}'));

  control.post('/accounts', async (c) => {
    const asked = await body(c, schemas.account);
    const account = { id: newId('acct_1', 16), name: asked.name, secret_keys: [asked.secret_key] };
    core.state.accounts.push(account);
    core.save();
    return c.json(account);
  });
  control.post('/accounts/:id/roll', async (c) => {
    const { secret_key } = await body(c, schemas.roll);
    const account = core.state.accounts.find(({ id }) => id === c.req.param('id'));
    if (!account) return c.json({ error: 'No such account.' }, 404);
    account.secret_keys = [secret_key];
    core.save();
    return c.json(account);
  });
  control.post('/webhook-endpoints', async (c) => {
    const { account = core.state.accounts[0]?.id ?? '', ...asked } = await body(c, schemas.endpoint);
    const known = core.state.endpoints.find((one) => one.account === account && one.url === asked.url);
    const endpoint = Object.assign(known ?? { id: newId('we_1'), account }, asked);
    if (!known) core.state.endpoints.push(endpoint);
    core.save();
    return c.json(endpoint);
  });
  control.post('/webhooks', async (c) => {
    postman.delivering = await body(c, schemas.webhooks);
    return c.json(postman.delivering);
  });
  control.get('/webhooks/deliveries', (c) => c.json(postman.deliveries));
  control.post('/webhooks/release', async (c) =>
    c.json(await postman.release((await body(c, schemas.release)).backwards)),
  );
  control.post('/webhooks/idle', async (c) => {
    await postman.idle();
    return c.json(postman.deliveries);
  });
  control.get('/events', (c) => c.json(Object.values(core.state.events)));
  control.post('/events/:id/replay', async (c) => {
    const event = core.state.events[c.req.param('id')];
    if (!event) return c.json({ error: 'No such event.' }, 404);
    return c.json(await postman.replay(event, (await body(c, schemas.copies)).copies));
  });
  control.post('/faults', async (c) => {
    faults.add(await body(c, schemas.fault));
    return c.json({});
  });
  control.delete('/faults', (c) => {
    faults.clear();
    return c.json({});
  });
  control.get('/requests', (c) => c.json(received));
  control.delete('/requests', (c) => {
    received.length = 0;
    return c.json({});
  });
  control.post('/sign', async (c) => {
    const asked = await body(c, schemas.sign);
    return c.json({ header: signatureHeader(asked.body, asked.secrets, asked.at ?? core.now()) });
  });
  control.get('/sessions', (c) => c.json(Object.values(core.state.sessions)));
  control.post('/sessions/:id/pay', async (c) => {
    const asked = await body(c, schemas.pay);
    return c.json(
      postman.perhapsSilent(!asked.webhook, () =>
        confirm(core, c.req.param('id'), asked.outcome, { at: asked.at, feeLater: asked.fee_later }),
      ),
    );
  });
  control.post('/sessions/:id/settle', async (c) =>
    c.json(settle(core, c.req.param('id'), (await body(c, schemas.settle)).succeeded)),
  );
  control.post('/sessions/:id/expire', (c) => c.json(expireSession(core, c.req.param('id'))));
  control.post('/sessions/:id/report', async (c) => {
    report(core, c.req.param('id'), await body(c, schemas.report));
    return c.json(findSession(core, c.req.param('id')));
  });
  control.route('/', reversalControl(core, postman));
  return control;
}

/** Makes a session, and the intent and charge it already has, speak of other money, another mode or another attempt. */
function report(core: Core, id: string, asked: z.infer<typeof schemas.report>): void {
  const session = findSession(core, id);
  const intent = session.payment_intent ? core.state.intents[session.payment_intent] : undefined;
  const charge = intent?.latest_charge ? core.state.charges[intent.latest_charge] : undefined;
  const { amount, currency, livemode, attempt } = asked;
  for (const object of [session, intent, charge]) {
    if (!object) continue;
    if (currency !== undefined) object.currency = currency;
    if (livemode !== undefined) object.livemode = livemode;
    if (attempt !== undefined) object.metadata = { attempt };
  }
  if (attempt !== undefined) session.client_reference_id = attempt;
  if (amount !== undefined) {
    Object.assign(session, { amount_total: amount, amount_subtotal: amount });
    if (intent) Object.assign(intent, { amount, amount_received: intent.amount_received === 0 ? 0 : amount });
    if (charge) charge.amount = amount;
  }
  core.save();
}
