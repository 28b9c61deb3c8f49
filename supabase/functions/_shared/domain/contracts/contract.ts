import type { z } from 'zod';

/**
 * What an edge function takes and gives. The browser reads its types from here, the function its checks: what is not in
 * `response` never leaves the server.
 */
export type Contract<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  /** The function's folder and its path under `/functions/v1`. */
  readonly name: string;
  readonly request: In;
  readonly response: Out;
  /** Bytes of the longest request, for the few that carry a file. */
  readonly longest?: number | undefined;
};

/** What a caller sends. */
export type RequestOf<C extends Contract> = z.input<C['request']>;
/** What a caller receives. */
export type AnswerOf<C extends Contract> = z.output<C['response']>;

/** Writes a contract down with its exact types. */
export function contract<In extends z.ZodType, Out extends z.ZodType>(
  name: string,
  request: In,
  response: Out,
  longest?: number,
): Contract<In, Out> {
  return { name, request, response, longest };
}
