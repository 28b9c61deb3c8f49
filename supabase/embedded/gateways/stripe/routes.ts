import { createSession } from './create-session.ts';
import { invalid, noSuch, StripeFailure } from './errors.ts';
import type { FormTree } from './form.ts';
import { expireSession, findSession } from './payments.ts';
import { refund } from './refunds.ts';
import { findOperation } from './shapes.ts';
import { type Core, newId } from './state.ts';
import { type JsonObject, readParams } from './validate.ts';

type Call = { core: Core; account: string; id: string; params: JsonObject };

/** Answers one call of an account with the object it asks for. */
export async function answer(
  core: Core,
  account: string,
  method: string,
  path: string,
  tree: FormTree,
): Promise<object> {
  const found = findOperation(method, path);
  const handler = found ? handlers[found.operation] : undefined;
  if (!found || !handler) {
    throw new StripeFailure(404, 'invalid_request_error', `Unrecognized request URL (${method}: ${path}).`);
  }
  const params = readParams(tree, found.shape);
  const object = handler({ core, account, id: found.id, params });
  const expand = Array.isArray(params.expand) ? params.expand.filter((path) => typeof path === 'string') : [];
  return expand.reduce((whole: object, path) => expanded(core, whole, path), object);
}

const handlers: Record<string, (call: Call) => object> = {
  'POST /v1/checkout/sessions': ({ core, account, params }) => createSession(core, account, params),
  'GET /v1/checkout/sessions': (call) =>
    list(call, Object.values(call.core.state.sessions), '/v1/checkout/sessions'),
  'GET /v1/checkout/sessions/{session}': (call) => ownSession(call),
  'POST /v1/checkout/sessions/{session}/expire': (call) => expireSession(call.core, ownSession(call).id),
  'GET /v1/checkout/sessions/{session}/line_items': (call) => lineItems(call),
  'GET /v1/payment_intents': (call) =>
    list(call, Object.values(call.core.state.intents), '/v1/payment_intents'),
  'GET /v1/payment_intents/{intent}': (call) => own(call, call.core.state.intents, 'payment_intent'),
  'GET /v1/charges': (call) => list(call, Object.values(call.core.state.charges), '/v1/charges'),
  'GET /v1/charges/{charge}': (call) => own(call, call.core.state.charges, 'charge'),
  'POST /v1/refunds': (call) => makeRefund(call),
  'GET /v1/refunds': (call) => list(call, Object.values(call.core.state.refunds), '/v1/refunds'),
  'GET /v1/refunds/{refund}': (call) => own(call, call.core.state.refunds, 'refund'),
  'GET /v1/disputes': (call) => list(call, Object.values(call.core.state.disputes), '/v1/disputes'),
  'GET /v1/disputes/{dispute}': (call) => own(call, call.core.state.disputes, 'dispute'),
  'GET /v1/balance_transactions/{id}': (call) => own(call, call.core.state.settled, 'balance_transaction'),
  'GET /v1/events': (call) => list(call, Object.values(call.core.state.events), '/v1/events'),
  'GET /v1/events/{id}': (call) => own(call, call.core.state.events, 'event'),
  'GET /v1/account': ({ core, account }) => ({
    id: account,
    object: 'account',
    business_profile: { name: core.state.accounts.find((one) => one.id === account)?.name ?? null },
    charges_enabled: true,
  }),
  'GET /v1/balance': () => ({ object: 'balance', available: [], livemode: false, pending: [] }),
  'POST /v1/webhook_endpoints': (call) => addEndpoint(call),
  'GET /v1/webhook_endpoints': (call) =>
    list(
      call,
      call.core.state.endpoints.filter((one) => one.account === call.account).map(publicEndpoint),
      '/v1/webhook_endpoints',
    ),
  'DELETE /v1/webhook_endpoints/{id}': (call) => removeEndpoint(call),
};

/** Another account's object does not exist. */
function own<T extends object>({ core, account, id }: Call, from: Record<string, T>, kind: string): T {
  const object = from[id];
  if (!object || core.state.owners[id] !== account) throw noSuch(kind, id);
  return object;
}

function ownSession(call: Call) {
  return findSession(call.core, own(call, call.core.state.sessions, 'checkout.session').id);
}

/** Newest first, at most `limit` (10 unless told), filtered by what a list can be asked for. */
function list(call: Call, all: { id: string }[], url: string): object {
  const { core, account, params } = call;
  const { limit = 10, starting_after, ending_before, expand: _, created, types, ...filters } = params;
  if (typeof limit !== 'number' || limit < 1 || limit > 100)
    throw invalid('Invalid integer: limit', { param: 'limit' });
  if (ending_before !== undefined || Object.values(filters).some((value) => typeof value === 'object')) {
    throw new StripeFailure(
      501,
      'api_error',
      'The stand-in lists forward, by plain values, types and moments.',
    );
  }
  const matching = all
    .filter((object) => url === '/v1/webhook_endpoints' || core.state.owners[object.id] === account)
    .filter((object) => isAmong(object, created, types))
    .filter((object) =>
      Object.entries(filters).every(([key, value]) => new Map(Object.entries(object)).get(key) === value),
    )
    .reverse();
  const start = matching.findIndex((object) => object.id === starting_after) + 1;
  const data = matching.slice(start, start + limit);
  return { object: 'list', data, has_more: matching.length > start + limit, url };
}

/** Whether an object is of one of the types and of the moments (`gte` alone is served) that are asked for. */
function isAmong(object: object, created: unknown, types: unknown): boolean {
  const of = new Map<string, unknown>(Object.entries(object));
  const since = new Map<string, unknown>(Object.entries(created ?? {})).get('gte') ?? 0;
  return (
    Number(of.get('created') ?? 0) >= Number(since) &&
    (!Array.isArray(types) || types.includes(of.get('type')))
  );
}

/** The intent is one of the account's own. */
function makeRefund(call: Call): object {
  const { amount, payment_intent, reason, metadata } = call.params;
  const { id } = own({ ...call, id: String(payment_intent) }, call.core.state.intents, 'payment_intent');
  return refund(call.core, id, {
    amount: typeof amount === 'number' ? amount : undefined,
    reason: typeof reason === 'string' ? reason : undefined,
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, String(value)])),
  });
}

function lineItems(call: Call): object {
  const session = ownSession(call);
  const data = (call.core.state.drafts[session.id]?.lines ?? []).map((line) => ({
    id: line.id,
    object: 'item',
    amount_discount: 0,
    amount_subtotal: line.unit_amount * line.quantity,
    amount_tax: 0,
    amount_total: line.unit_amount * line.quantity,
    currency: session.currency,
    description: line.name,
    quantity: line.quantity,
  }));
  return { object: 'list', data, has_more: false, url: `/v1/checkout/sessions/${session.id}/line_items` };
}

function publicEndpoint(endpoint: { id: string; url: string; enabled_events: string[] }) {
  const { id, url, enabled_events } = endpoint;
  return { id, object: 'webhook_endpoint', enabled_events, livemode: false, status: 'enabled', url };
}

/** The secret is told once, in this answer. */
function addEndpoint({ core, account, params }: Call): object {
  const url = String(params.url);
  if (!/^https?:\/\//.test(url)) throw invalid('Not a valid URL', { code: 'url_invalid', param: 'url' });
  const events = Array.isArray(params.enabled_events) ? params.enabled_events.map(String) : [];
  if (events.length === 0)
    throw invalid('Missing required param: enabled_events.', {
      code: 'parameter_missing',
      param: 'enabled_events',
    });
  const endpoint = {
    id: newId('we_1'),
    account,
    url,
    secrets: [newId('whsec_', 32)],
    enabled_events: events,
  };
  core.state.endpoints.push(endpoint);
  return { ...publicEndpoint(endpoint), secret: endpoint.secrets[0] };
}

function removeEndpoint({ core, account, id }: Call): object {
  const index = core.state.endpoints.findIndex(
    (endpoint) => endpoint.id === id && endpoint.account === account,
  );
  if (index < 0) throw noSuch('webhook_endpoint', id);
  core.state.endpoints.splice(index, 1);
  return { id, object: 'webhook_endpoint', deleted: true };
}

/** Puts the object itself where a path names its id; a path through nothing stays as it is. */
function expanded(core: Core, object: object, path: string): object {
  const [key = '', ...rest] = path.split('.');
  const value = new Map<string, unknown>(Object.entries(object)).get(key);
  if (value === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  if (value === null) return object;
  const whole = typeof value === 'object' ? value : lookup(core, String(value));
  if (!whole) throw invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });
  return { ...object, [key]: rest.length > 0 ? expanded(core, whole, rest.join('.')) : whole };
}

function lookup({ state }: Core, id: string): object | undefined {
  return state.intents[id] ?? state.charges[id] ?? state.settled[id] ?? state.refunds[id];
}
