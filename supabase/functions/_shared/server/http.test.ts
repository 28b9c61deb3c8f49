import assert from 'node:assert/strict';
import { z } from 'zod';
import { contract } from '../domain/contracts/contract.ts';
import { Refusal } from '../domain/failures.ts';
import { bodyLimit, readText } from './body.ts';
import { taken, UnexpectedError } from './failures.ts';
import { endpoint, rawEndpoint } from './http.ts';

const greet = contract(
  'greet',
  z.object({ name: z.string().min(1), times: z.array(z.int()).default([]) }),
  z.object({ greeting: z.string() }),
);
const env = (name: string) => ({ APP_URL: 'https://portal.example/', CLIENT_ADDRESS_HEADER: 'x-peer' })[name];
const request = (body: BodyInit | null, init: RequestInit = {}) =>
  new Request('http://127.0.0.1/greet', { method: 'POST', body, ...init });
const hello = endpoint(greet, ({ name }) => Promise.resolve({ greeting: `Hello ${name}` }), env);

Deno.test('a parsed input goes in, what the contract promises comes out', async () => {
  const leaky = endpoint(greet, () => Promise.resolve({ greeting: 'Hello', secret: 'x' }), env);
  const response = await leaky(request('{"name":"Ana"}'));
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { greeting: 'Hello' });
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
});

Deno.test('with the database away it answers 503 and says when to try again', async () => {
  const lost = { data: null, error: { code: 'PGRST000', message: 'Database connection error' }, status: 503 };
  const away = endpoint(greet, () => Promise.resolve(taken(lost) ?? { greeting: '' }), env);
  const response = await away(request('{"name":"Ana"}'));
  assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '5']);
  const { code, retryAfter } = await response.json();
  assert.deepEqual([code, retryAfter], ['UNAVL', 5]);
});

Deno.test('an answer that breaks the contract does not leave', async () => {
  const wrong = endpoint(greet, () => Promise.resolve(JSON.parse('{"greeting":7}')), env);
  const response = await wrong(request('{"name":"Ana"}'));
  assert.equal(response.status, 500);
  assert.equal((await response.json()).code, 'INTRN');
});

Deno.test('what is wrong with the input is told by its place, never by its value', async () => {
  const cases: [BodyInit | null, string][] = [
    [null, 'name: invalid_type'],
    ['[]', 'body: invalid_type'],
    ['{"name":"Ana","times":[1,"hunter2"]}', 'times.1: invalid_type'],
    ['hunter2', 'The body is not JSON'],
    [Uint8Array.of(0x22, 0xff, 0x22), 'The body is not UTF-8'],
  ];
  for (const [body, message] of cases) {
    const response = await hello(request(body));
    assert.equal(response.status, 400);
    const requestId = response.headers.get('x-request-id');
    assert.deepEqual(await response.json(), { code: 'INVAL', message, requestId });
  }
});

Deno.test('a body that is too long is refused, by its own account or by what comes', async () => {
  const told = request('{}', { headers: { 'content-length': String(bodyLimit + 1) } });
  const untold = request(JSON.stringify({ name: 'x'.repeat(bodyLimit) }));
  for (const large of [told, untold]) {
    const response = await hello(large);
    assert.equal(response.status, 413);
    const { code, message } = await response.json();
    assert.deepEqual({ code, message }, { code: 'LARGE', message: 'The body is longer than 65536 bytes' });
  }
});

Deno.test('a body that may be long is a file, not a million things that would keep the reader busy', async () => {
  const long = endpoint({ ...greet, longest: 4_000_000 }, () => Promise.resolve({ greeting: 'Hello' }), env);
  const many = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
  for (const body of [many, `[${'0,'.repeat(1_000_000)}0]`, `{"a":${'{"a":'.repeat(200_000)}`]) {
    const { message } = await (await long(request(body))).json();
    assert.equal(message, 'The body has too many parts');
  }
  assert.equal((await long(request(JSON.stringify({ name: 'x'.repeat(3_000_000) })))).status, 200);
  assert.equal((await long(request(JSON.stringify({ name: '{'.repeat(60_000) })))).status, 200);
});

Deno.test('a refusal keeps its code, status and wait', async () => {
  const busy = endpoint(greet, () => Promise.reject(new Refusal('LIMIT', 'Too many tries', 90)), env);
  const response = await busy(request('{"name":"Ana"}'));
  assert.equal(response.status, 429);
  assert.equal(response.headers.get('retry-after'), '90');
  const { requestId, ...rest } = await response.json();
  assert.deepEqual(rest, { code: 'LIMIT', message: 'Too many tries', retryAfter: 90 });
  assert.match(requestId, /^[0-9a-f-]{36}$/);
});

Deno.test('an unexpected failure tells the caller nothing, and the log where it arose but not what it said', async () => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(line);
  try {
    for (const error of [new Error('ana@cliente.test'), new UnexpectedError('database', '57014')]) {
      const response = await endpoint(greet, () => Promise.reject(error), env)(request('{"name":"Ana"}'));
      const { requestId, ...rest } = await response.json();
      assert.deepEqual(rest, { code: 'INTRN', message: 'Unexpected failure' });
      assert.equal(response.status, 500);
      assert.ok(lines.at(-1)?.includes(requestId));
    }
  } finally {
    console.log = log;
  }
  assert.match(lines[0] ?? '', /http\.test\.ts/);
  assert.match(lines[1] ?? '', /"originCode":"57014"/);
  assert.doesNotMatch(lines.join(), /cliente|Ana/);
});

Deno.test('only POST is answered; the rest changes nothing', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
    const response = await hello(request(null, { method }));
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
  }
});

Deno.test('only the origin of the app may read answers from elsewhere', async () => {
  const allowed = async (origin: string, method: string) => {
    const response = await hello(
      request(method === 'POST' ? '{"name":"Ana"}' : null, { method, headers: { origin } }),
    );
    assert.equal(response.headers.get('vary'), 'origin');
    return response.headers.get('access-control-allow-origin');
  };
  for (const method of ['OPTIONS', 'POST']) {
    assert.equal(await allowed('https://portal.example', method), 'https://portal.example');
    assert.equal(await allowed('https://portal.example.evil.example', method), null);
    assert.equal(await allowed('http://portal.example', method), null);
    assert.equal(await allowed('null', method), null);
  }
});

Deno.test('a webhook reads its own text, and knows the address from the configured header alone', async () => {
  const echo = rawEndpoint(
    'echo',
    async ({ request, address }) => new Response(`${address} ${await readText(request, 10)}`),
    env,
  );
  const headers = { 'x-peer': '198.51.100.7', 'x-forwarded-for': '203.0.113.9' };
  assert.equal(await (await echo(request(' ñ\n', { headers }))).text(), '198.51.100.7  ñ\n');
  assert.equal((await echo(request('12345678901', { headers }))).status, 413);
});
