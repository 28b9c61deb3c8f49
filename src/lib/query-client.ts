import type { FailureCode } from '@shared/failures.ts';
import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { toFailure } from './failure';

/** Failures that a second try may mend. Every other one is an answer. */
const passing: ReadonlySet<FailureCode> = new Set<FailureCode>(['OFFLN', 'GWERR', 'BUSYY', 'UNAVL', 'INTRN']);

/** Whether a reading is tried again after `count` failures. */
export function retries(count: number, cause: unknown): boolean {
  return count < 2 && passing.has(toFailure(cause).code);
}

/**
 * What is invalid is read anew, also where its first reading is under way: the library lets that one pass for the new
 * one (`Query.fetch`), though it may have read before the act, and then the act's own outcome stays away from the screen.
 */
class ReadingClient extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const first = this.getQueryCache()
      .findAll(filters)
      .filter(({ state }) => state.data === undefined && state.fetchStatus === 'fetching');
    await Promise.all(first.map((query) => query.cancel({ revert: true })));
    return super.invalidateQueries(filters, options);
  }
}

/** One client for the application. Acts are never repeated by themselves: the person presses again. */
export function createQueryClient(): QueryClient {
  return new ReadingClient({
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
