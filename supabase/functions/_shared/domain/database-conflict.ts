/** SQLSTATEs of a transaction that stood in another's way and was undone whole: a deadlock, or an order that nobody can see. */
const codes: unknown[] = ['40P01', '40001'];

/** Whether the database undid a call for the sake of another one. */
export function isDatabaseConflict(code: unknown): boolean {
  return codes.includes(code);
}

/** The same `fetch`, which asks PostgREST once more when the database undid the call: nothing of it was done. */
export function retryingConflicts(fetcher: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await fetcher(input, init);
    // A stream is sent once; the calls of SQL are texts.
    const repeatable = init?.body === undefined || init.body === null || typeof init.body === 'string';
    return repeatable && (await saysConflict(answer)) ? fetcher(input, init) : answer;
  };
}

async function saysConflict(answer: Response): Promise<boolean> {
  if (answer.status !== 500) return false;
  const said: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return typeof said === 'object' && said !== null && 'code' in said && isDatabaseConflict(said.code);
}
