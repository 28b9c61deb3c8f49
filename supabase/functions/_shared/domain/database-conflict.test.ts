import { expect, test } from 'vitest';
import { retryingConflicts } from './database-conflict';

/** A `fetch` that gives these answers one after the other, and how often it was asked for what. */
function answering(...answers: [status: number, body: string][]) {
  const asked: unknown[] = [];
  const fetcher = retryingConflicts(async (_input, init) => {
    const [status, body] = answers[asked.push(init?.body) - 1] ?? [200, '{}'];
    return new Response(body, { status });
  });
  return { asked, fetcher };
}

const url = 'http://stack.test/rest/v1/rpc/decide_quote';

test.each(['40P01', '40001'])(
  'what the database undid with %s is asked once more, with the same words',
  async (code) => {
    const { asked, fetcher } = answering([500, JSON.stringify({ code })], [200, '"accepted"']);
    const answer = await fetcher(url, { method: 'POST', body: '{"p":1}' });
    expect([await answer.json(), asked]).toEqual(['accepted', ['{"p":1}', '{"p":1}']]);
  },
);

test('once only: what is undone again is answered as it is', async () => {
  const undone: [number, string] = [500, '{"code":"40P01"}'];
  const { asked, fetcher } = answering(undone, undone, [200, '1']);
  const answer = await fetcher(url);
  expect([answer.status, await answer.json(), asked.length]).toEqual([500, { code: '40P01' }, 2]);
});

test.each([
  [500, '{"code":"XX000"}'],
  [500, 'no JSON'],
  [500, 'null'],
  [400, '{"code":"40001"}'],
  [200, '{"code":"40001"}'],
])('%i %s is not asked again, and can be read', async (status, body) => {
  const { asked, fetcher } = answering([status, body]);
  expect([await (await fetcher(url)).text(), asked.length]).toEqual([body, 1]);
});

test('a stream, which is sent once, is not sent again', async () => {
  const { asked, fetcher } = answering([500, '{"code":"40001"}']);
  await fetcher(url, { method: 'POST', body: new Blob(['x']) });
  expect(asked.length).toBe(1);
});
