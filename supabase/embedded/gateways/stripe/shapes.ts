import data from './shapes.json' with { type: 'json' };
import type { Shape } from './validate.ts';

/** The version of Stripe's API that is spoken here. */
export const apiVersion: string = data.apiVersion;

/** Endpoints whose shapes are not in `shapes.json`; source: the typings of stripe-node 23.1.0. */
const further: Record<string, Shape> = {
  'GET /v1/account': { type: 'object', properties: { expand: { type: 'array' } } },
  'GET /v1/balance': { type: 'object', properties: { expand: { type: 'array' } } },
  'GET /v1/balance_transactions/{id}': { type: 'object', properties: { expand: { type: 'array' } } },
  'POST /v1/webhook_endpoints': {
    type: 'object',
    properties: {
      api_version: { type: 'string' },
      connect: { type: 'boolean' },
      description: { type: 'string' },
      enabled_events: { type: 'array', items: { type: 'string' } },
      expand: { type: 'array' },
      metadata: { type: 'object' },
      url: { type: 'string' },
    },
    required: ['enabled_events', 'url'],
  },
  'GET /v1/webhook_endpoints': {
    type: 'object',
    properties: {
      limit: { type: 'integer' },
      starting_after: { type: 'string' },
      ending_before: { type: 'string' },
    },
  },
  'DELETE /v1/webhook_endpoints/{id}': { type: 'object', properties: {} },
};

const ops: Record<string, Shape> = { ...data.ops, ...further };
const routes = Object.entries(ops).map(([operation, shape]) => {
  const [method, path = ''] = operation.split(' ');
  return { operation, method, shape, pattern: new RegExp(`^${path.replace(/\{\w+\}/, '([^/]+)')}$`) };
});

/** The operation a request names, with its shape and the id in its path; undefined when there is none. */
export function findOperation(
  method: string,
  path: string,
): { operation: string; shape: Shape; id: string } | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match)
      return { operation: route.operation, shape: route.shape, id: decodeURIComponent(match[1] ?? '') };
  }
  return undefined;
}
