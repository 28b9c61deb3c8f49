import { failureStatus, Refusal } from '@shared/failures.ts';
import { describe, expect, it } from 'vitest';
import { loadWords } from '@/messages/load';
import { Failure, toFailure } from './failure';
import { languages } from './language';
import { retries } from './query-client';

describe('whatever is thrown becomes a failure', () => {
  it('keeps a failure as it is', () => {
    const failure = new Failure('NTFND', 'none');
    expect(toFailure(failure)).toBe(failure);
  });

  it('reads what our functions answer', () => {
    const body = { code: 'LIMIT', message: 'Too many', requestId: 'r-1', retryAfter: 30 };
    expect(toFailure(body)).toMatchObject({ code: 'LIMIT', requestId: 'r-1', retryAfter: 30 });
  });

  it.each([
    [{ code: 'FINAL', message: 'raised by SQL', details: null, hint: null }, 'FINAL'],
    [{ code: 'PGRST116', message: '0 rows' }, 'NTFND'],
    [{ code: 'PGRST301', message: 'JWT expired' }, 'NOSES'],
    [{ code: '42501', message: 'permission denied' }, 'DENID'],
    [{ code: '25006', message: 'cannot execute UPDATE in a read-only transaction' }, 'PRVEW'],
    [{ code: '22P02', message: 'invalid input syntax for type uuid' }, 'INVAL'],
    [{ name: 'AuthApiError', code: 'invalid_credentials', message: 'x' }, 'BADPW'],
    [{ name: 'AuthRetryableFetchError', message: '{}' }, 'OFFLN'],
    [{ name: 'AuthRetryableFetchError', message: '{}', status: 503 }, 'UNAVL'],
    [{ name: 'StorageApiError', message: 'x', status: 503, statusCode: '503' }, 'UNAVL'],
    [{ code: 'PGRST000', message: 'Database connection error. Retrying the connection.' }, 'UNAVL'],
    [{ code: 'PGRST002', message: 'Could not query the database for the schema cache.' }, 'UNAVL'],
    [{ code: 'BOOT_ERROR', message: 'Worker failed to boot', status: 503 }, 'UNAVL'],
    [new TypeError('Failed to fetch'), 'OFFLN'],
    [new TypeError('NetworkError when attempting to fetch resource.'), 'OFFLN'],
    [new TypeError('Load failed'), 'OFFLN'],
    [new TypeError("Cannot read properties of undefined (reading 'x')"), 'INTRN'],
    [new Refusal('CLOSD', 'closed'), 'CLOSD'],
    [{ code: 'toString' }, 'INTRN'],
    [undefined, 'INTRN'],
    ['text', 'INTRN'],
  ])('%o is %s', (cause, code) => {
    expect(toFailure(cause).code).toBe(code);
  });
});

describe('a reading is tried again', () => {
  it('when time may mend it, twice at most', () => {
    expect([0, 1, 2].map((count) => retries(count, new Failure('OFFLN', '')))).toEqual([true, true, false]);
  });

  it('never when the answer is an answer', () => {
    expect(retries(0, new Failure('NTFND', ''))).toBe(false);
    expect(retries(0, new Failure('NOSES', ''))).toBe(false);
  });
});

describe.each(languages)('the words of failures in %s', (language) => {
  it('say what happened and the way on, for every code', async () => {
    const { failures } = await loadWords(language);
    expect(Object.keys(failures).sort()).toEqual(Object.keys(failureStatus).sort());
    for (const { title, text } of Object.values(failures)) {
      expect(title).toMatch(/[^.]$/);
      expect(text).toMatch(/\.$/);
    }
  });
});
