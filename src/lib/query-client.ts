import type { FailureCode } from '@shared/failures.ts';
import { QueryClient } from '@tanstack/react-query';
import { toFailure } from './failure';

/** Failures that a second try may mend. Every other one is an answer. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>(['OFFLN', 'GWERR', 'BUSYY', 'INTRN']);

/** Whether a reading is tried again after `count` failures. */
export function retries(count: number, cause: unknown): boolean {
  return count < 2 && passing.has(toFailure(cause).code);
}

/** One client for the application. Acts are never repeated by themselves: the person presses again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: retries,
        staleTime: 15_000,
        // Without network a reading fails in words at once, instead of waiting in silence.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
