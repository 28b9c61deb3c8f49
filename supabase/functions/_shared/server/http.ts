import type { z } from 'zod';
import type { Contract } from '../domain/contracts/contract.ts';
import { type FailureCode, failureStatus, Refusal } from '../domain/failures.ts';
import { readJson } from './body.ts';
import { callerAddress } from './caller.ts';
import { corsHeaders } from './cors.ts';
import { type Env, env as environment } from './env.ts';
import { UnexpectedError } from './failures.ts';
import { log } from './log.ts';
import { inRequest } from './request-scope.ts';

/** What a handler knows about its request besides the input. */
export type Call = {
  request: Request;
  requestId: string;
  /** For limits; null when no trusted proxy tells it. */
  address: string | null;
  env: Env;
};

/** Does the work of a contract: answers what it promises, or a Response of its own (bytes). Throws Refusals. */
export type Handler<In extends z.ZodType, Out extends z.ZodType> = (
  input: z.output<In>,
  call: Call,
) => Promise<z.input<Out> | Response>;

/** Serves a contract: POST with JSON in, JSON out, every failure in one form. */
export function serve<In extends z.ZodType, Out extends z.ZodType>(
  contract: Contract<In, Out>,
  handler: Handler<In, Out>,
): void {
  Deno.serve(endpoint(contract, handler));
}

/**
 * Serves what has no contract (a webhook, the press of a mail program): the handler reads the request itself, failures are
 * answered as everywhere.
 */
export function serveRaw(
  name: string,
  handler: (call: Call) => Promise<Response>,
  methods?: readonly string[],
): void {
  Deno.serve(rawEndpoint(name, handler, environment, methods));
}

/** `serve` as a plain function from request to response. */
export function endpoint<In extends z.ZodType, Out extends z.ZodType>(
  contract: Contract<In, Out>,
  handler: Handler<In, Out>,
  env = environment,
) {
  return rawEndpoint(
    contract.name,
    async (call) => {
      const answer = await handler(await readJson(call.request, contract.request, contract.longest), call);
      // Parsed on the way out too: a field that the contract does not name cannot leave by accident.
      return answer instanceof Response ? answer : Response.json(contract.response.parse(answer));
    },
    env,
  );
}

/** `serveRaw` as a plain function from request to response. */
export function rawEndpoint(
  name: string,
  handler: (call: Call) => Promise<Response>,
  env = environment,
  methods: readonly string[] = ['POST'],
) {
  return async (request: Request): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const began = performance.now();
    const address = callerAddress(request.headers, env);
    const { response, problem } = await inRequest(requestId, () =>
      answer({ request, requestId, address, env }),
    );
    log({
      ...{ function: name, requestId, method: request.method, status: response.status, ...problem },
      ms: Math.round(performance.now() - began),
    });
    const common = {
      ...corsHeaders(request, env),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    };
    for (const [header, value] of Object.entries(common)) response.headers.set(header, value);
    return response;
  };

  async function answer(call: Call): Promise<{ response: Response; problem?: Record<string, string> }> {
    if (call.request.method === 'OPTIONS') return { response: new Response(null, { status: 204 }) };
    if (!methods.includes(call.request.method)) {
      const allowed = methods.join(', ');
      const response = failure('INVAL', `Only ${allowed} is answered here`, call.requestId, { status: 405 });
      response.headers.set('allow', `${allowed}, OPTIONS`);
      return { response, problem: { code: 'INVAL' } };
    }
    try {
      return { response: await handler(call) };
    } catch (error) {
      if (error instanceof Refusal) {
        const { code, message, retryAfter } = error;
        return { response: failure(code, message, call.requestId, { retryAfter }), problem: { code } };
      }
      const response = failure('INTRN', 'Unexpected failure', call.requestId);
      return { response, problem: { code: 'INTRN', ...originOf(error) } };
    }
  }
}

function failure(
  code: FailureCode,
  message: string,
  requestId: string,
  how: { status?: number; retryAfter?: number | undefined } = {},
): Response {
  const { status = failureStatus[code], retryAfter } = how;
  // JSON leaves out what is undefined.
  const response = Response.json({ code, message, requestId, retryAfter }, { status });
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
  return response;
}

/** Where an unexpected error arose. Not its message, which may quote what somebody typed. */
function originOf(error: unknown): Record<string, string> {
  if (error instanceof UnexpectedError) return { origin: error.origin, originCode: error.originCode };
  if (!(error instanceof Error)) return { origin: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { origin: error.name, at: frames.slice(0, 3).join(' < ').replace(/\s+/g, ' ').trim() };
}
