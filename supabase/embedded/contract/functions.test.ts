import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createClient, type FunctionsHttpError, type SupabaseClient } from '@supabase/supabase-js';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ws from 'ws';
import { createFunctions, type Functions } from '../api/functions/index.ts';
import { target, tokenFor } from './target.ts';

/** Functions that exist for this test alone, on an edge runtime of its own. */
const sources: Record<string, string> = {
  echo: `Deno.serve(async (request) => Response.json({ path: new URL(request.url).pathname, method: request.method,
    body: await request.text(), headers: Object.fromEntries(request.headers),
    given: Deno.env.toObject ? Deno.env.get('GIVEN') : null, pid: Deno.pid }))`,
  guarded: `Deno.serve((request) => new Response(request.method))`,
  peek: `const tried = (what) => { try { what(); return 'allowed' } catch (error) { return error.name } }
    Deno.serve(() => Response.json({ file: tried(() => Deno.readTextFileSync('/etc/passwd')),
    home: tried(() => Deno.env.get('HOME')), run: tried(() => new Deno.Command('/bin/ls').outputSync()),
    write: tried(() => Deno.writeTextFileSync('x', 'x')) }))`,
  crash: `Deno.serve((request) => {
    const how = new URL(request.url).pathname.split('/')[2]
    if (how === 'exit') Deno.exit(3)
    if (how === 'throw') throw new Error('thrown')
    if (how === 'stray') { Promise.reject(new Error('stray')); return new Promise(() => {}) }
    return new Response('up') })`,
  loop: `Deno.serve((request) => { if (request.method === 'POST') for (;;) {} return new Response('up') })`,
  stream: `Deno.serve((request) => new Response(request.body, { status: 207, headers: [['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'], ['content-type', 'application/octet-stream']] }))`,
  broken: `Deno.serve(`,
  idle: `console.log('serves nothing')`,
};

/** How long a process goes on here without a call, in milliseconds. */
const idleMs = 4_000;

/** The answer behind an error of `functions.invoke`. */
async function answerOf(invoked: PromiseLike<{ error: FunctionsHttpError | null }>) {
  const context: Response = (await invoked).error?.context;
  return { status: context.status, code: context.headers.get('sb-error-code'), body: await context.json() };
}

describe.runIf(target.embedded).each(['2.9', '2.1'] as const)('edge functions on Deno %s', (deno) => {
  let folder: string;
  let functions: Functions;
  let listener: Server;
  let url: string;
  let client: SupabaseClient;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zaguan-functions-'));
    await writeFile(join(folder, 'deno.json'), '{}');
    for (const [name, source] of Object.entries(sources)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'index.ts'), `// @ts-nocheck\n${source}`);
    }
    const unguarded = Object.keys(sources).filter((name) => name !== 'guarded');
    const config = unguarded.map((name) => `[functions.${name}]\nverify_jwt = false\n`).join('');
    await writeFile(join(folder, 'config.toml'), config);
    functions = createFunctions({
      functionsDir: folder,
      configFile: join(folder, 'config.toml'),
      nodeModules: join(import.meta.dirname, '../../../node_modules'),
      dataDir: folder,
      jwtSecret: target.jwtSecret,
      env: { GIVEN: 'this' },
      deno,
      stallMs: 2000,
      idleMs,
    });
    const app = new Hono().route('/functions/v1', functions.app);
    listener = await new Promise<Server>((resolve) => {
      const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
        resolve(started as Server),
      );
    });
    url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
    client = createClient(url, target.publishableKey, { realtime: { transport: ws as never } });
  });

  afterAll(async () => {
    listener.close();
    await functions.stop();
    await rm(folder, { recursive: true });
  });

  it('sees its path, method, body and given environment', async () => {
    const { data, error } = await client.functions.invoke('echo/deep/er', { body: { a: 'ñ' } });
    expect(error).toBeNull();
    expect(data).toMatchObject({ path: '/echo/deep/er', method: 'POST', body: '{"a":"ñ"}', given: 'this' });
  });

  it('learns the address of the caller from the gateway and from nobody else', async () => {
    const forged = { 'x-zaguan-client': '6.6.6.6', 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6' };
    const { data } = await client.functions.invoke('echo', { headers: forged });
    expect(data.headers).toMatchObject({ 'x-zaguan-client': '127.0.0.1', 'x-forwarded-for': '127.0.0.1' });
    expect(JSON.stringify(data.headers)).not.toContain('6.6.6.6');
  });

  it('reads no file, starts no program and knows no other environment', async () => {
    const { data } = await client.functions.invoke('peek');
    expect(data).toEqual({ file: 'NotCapable', home: 'NotCapable', run: 'NotCapable', write: 'NotCapable' });
  });

  it('streams bodies of both ways, with status and every header', async () => {
    const sent = new Uint8Array(300_000).map((_, place) => place % 251);
    const answer = await fetch(`${url}/functions/v1/stream`, { method: 'POST', body: sent });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([207, ['a=1', 'b=2']]);
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), Buffer.from(sent))).toBe(0);
  });

  it('with verify_jwt, as by default, lets in a session alone', async () => {
    const call = (authorization?: string, method = 'POST') =>
      fetch(`${url}/functions/v1/guarded`, { method, headers: authorization ? { authorization } : {} });
    const code = async (answer: Promise<Response>) => {
      const { status, headers } = await answer;
      return [status, headers.get('sb-error-code')];
    };
    expect(await code(call())).toEqual([401, 'UNAUTHORIZED_NO_AUTH_HEADER']);
    expect(await code(call(`Bearer ${target.publishableKey}`))).toEqual([
      401,
      'UNAUTHORIZED_INVALID_JWT_FORMAT',
    ]);
    const [valid, late, forged] = [tokenFor('a'), tokenFor('a', '-1m'), tokenFor('a', '1h', 'x'.repeat(48))];
    expect(await code(call(`Bearer ${await late}`))).toEqual([401, 'UNAUTHORIZED_JWT']);
    expect(await code(call(`Bearer ${await forged}`))).toEqual([401, 'UNAUTHORIZED_JWT']);
    expect(await (await call(`Bearer ${await valid}`)).text()).toBe('POST');
    expect(await (await call(undefined, 'OPTIONS')).text()).toBe('OPTIONS');
  });

  it.each(['exit', 'throw', 'stray'])(
    'that crashes by %s answers 500 and is up again at the next call',
    async (how) => {
      const crashed = await answerOf(client.functions.invoke(`crash/${how}`));
      expect(crashed).toMatchObject({ status: 500, body: { code: 'WORKER_ERROR' } });
      expect((await client.functions.invoke('crash')).data).toBe('up');
    },
  );

  it('in an endless loop answers 546 while others go on, and is up again', async () => {
    const stuck = answerOf(client.functions.invoke('loop'));
    expect((await client.functions.invoke('echo')).error).toBeNull();
    expect(await stuck).toMatchObject({ status: 546, body: { code: 'WORKER_LIMIT' } });
    expect((await client.functions.invoke('loop', { method: 'GET' })).data).toBe('up');
  });

  it('that cannot start answers 503, one that is not there 404', async () => {
    const unbootable = { status: 503, code: 'BOOT_ERROR' };
    expect(await answerOf(client.functions.invoke('broken'))).toMatchObject(unbootable);
    expect(await answerOf(client.functions.invoke('idle'))).toMatchObject(unbootable);
    expect(await answerOf(client.functions.invoke('never'))).toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
    });
    const log = await readFile(join(folder, 'logs', 'functions.log'), 'utf8');
    expect(log).toContain('[idle] The function never called Deno.serve.');
  });

  it('that nobody calls is ended after a while, and the next call starts it again', async () => {
    const { pid } = (await client.functions.invoke('echo')).data;
    await expect.poll(() => existsSync(`/proc/${pid}`), { timeout: 4 * idleMs }).toBe(false);
    const again = await client.functions.invoke('echo');
    expect(again.error).toBeNull();
    expect(again.data.pid).not.toBe(pid);
  });

  it('starts one process for many first calls, and another after a reload', async () => {
    await functions.reload();
    const calls = await Promise.all([1, 2, 3, 4].map(() => client.functions.invoke('echo')));
    const [pid, ...others] = new Set(calls.map(({ data }) => data.pid));
    expect(others).toEqual([]);
    await functions.reload();
    expect((await client.functions.invoke('echo')).data.pid).not.toBe(pid);
  });
});
