import type { AnswerOf, Contract, RequestOf } from '@shared/contracts/contract.ts';
import { env } from './env';
import { Failure, toFailure } from './failure';

export type CallOptions = {
  /** The session's access token; without one the publishable key speaks (anonymous). */
  token?: string | null | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Calls an edge function and gives its answer, typed by the contract: the server is ours and validates its own output.
 * `callFunction<typeof viewLink>('view-link', { slug, token })`, with a type-only import, so that zod stays behind.
 * Throws a Failure.
 */
export async function callFunction<C extends Contract>(
  name: string,
  input: RequestOf<C>,
  options: CallOptions = {},
): Promise<AnswerOf<C>> {
  const answer = await (taken(name, input, options) ?? post(name, input, options));
  return (await answer.json().catch((cause) => {
    throw toFailure(cause);
  })) as AnswerOf<C>;
}

const early = new Map<string, Promise<Response>>();
const keyOf = (name: string, input: unknown) => `${name} ${JSON.stringify(input)}`;

/** Begins a call without a session that the page about to come will make: its first such call gets this answer. */
export function callEarly<C extends Contract>(name: string, input: RequestOf<C>): void {
  const answer = post(name, input, {});
  answer.catch(() => undefined);
  early.set(keyOf(name, input), answer);
}

function taken(name: string, input: unknown, { token }: CallOptions): Promise<Response> | undefined {
  const key = keyOf(name, input);
  const answer = token ? undefined : early.get(key);
  early.delete(key);
  return answer;
}

/** Calls an edge function that answers bytes, such as a PDF. Throws a Failure. */
export async function callFunctionForBlob(
  name: string,
  input: unknown,
  options: CallOptions = {},
): Promise<Blob> {
  const answer = await post(name, input, options);
  return answer.blob();
}

async function post(name: string, input: unknown, { token, signal }: CallOptions): Promise<Response> {
  const answer = await fetch(`${env.supabaseUrl}/functions/v1/${name}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      apikey: env.publishableKey,
      Authorization: `Bearer ${token ?? env.publishableKey}`,
    },
    body: JSON.stringify(input),
    signal: signal ?? null,
  }).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new Failure('OFFLN', String(cause));
  });
  if (!answer.ok) throw toFailure(await failureBody(answer));
  return answer;
}

/** A proxy before the function may answer without our body: then only the status speaks. */
async function failureBody(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null);
  if (typeof body === 'object' && body !== null) return { ...body, status: answer.status };
  return { message: `HTTP ${answer.status}`, code: statusCodes[answer.status], status: answer.status };
}

const statusCodes: Record<number, string> = {
  401: 'NOSES',
  404: 'NTFND',
  413: 'LARGE',
  429: 'LIMIT',
};
