import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { server, target } from './target.ts';

const writers = 16;
const acknowledgedBefore = 400;
const acknowledgedAfter = 400;
/** No request may take longer than this, whatever happens to the database. */
const patienceMs = 10_000;

/** The first line of `postmaster.pid` is the server's process. */
function postmaster(): number {
  const file = join(target.dataDir, 'postgres', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

afterAll(() => server().from('contract_codes').delete().like('code', 'crash-%'));

test('kill -9 of Postgres under load loses nothing acknowledged and hangs nobody', {
  timeout: 120_000,
}, async ({ skip }) => {
  skip(!target.embedded, 'Only a database on this machine, in the data folder of the stack, can be killed.');
  const acknowledged: string[] = [];
  const failures = new Set<number>();
  let killedAt = 0;
  let firstAfter = 0;
  let acksAtKill = 0;
  let slowest = 0;
  let serial = 0;

  const enough = () => killedAt > 0 && acknowledged.length >= acksAtKill + acknowledgedAfter;
  const writer = async () => {
    const client = server();
    while (!enough()) {
      const code = `crash-${serial++}`;
      const began = performance.now();
      const { status } = await client
        .from('contract_codes')
        .insert({ code })
        .abortSignal(AbortSignal.timeout(patienceMs));
      const ended = performance.now();
      slowest = Math.max(slowest, ended - began);
      if (status === 201) {
        acknowledged.push(code);
        if (killedAt > 0 && began > killedAt && firstAfter === 0) firstAfter = ended;
      } else {
        failures.add(status);
      }
      if (killedAt === 0 && acknowledged.length >= acknowledgedBefore) {
        killedAt = performance.now();
        acksAtKill = acknowledged.length;
        process.kill(postmaster(), 'SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  console.log(
    `crash: ${acknowledged.length} acknowledged, answers in between ${[...failures].join(', ') || 'none'}, ` +
      `first success ${Math.round(firstAfter - killedAt)} ms after the kill, slowest request ${Math.round(slowest)} ms`,
  );

  expect([...failures].filter((status) => status !== 503)).toEqual([]);
  expect(slowest).toBeLessThan(patienceMs);
  const kept = new Set<string>();
  for (let from = 0; ; from += 1000) {
    const { data, error } = await server()
      .from('contract_codes')
      .select('code')
      .like('code', 'crash-%')
      .order('id')
      .range(from, from + 999);
    expect(error).toBeNull();
    for (const { code } of data ?? []) kept.add(code);
    if ((data ?? []).length < 1000) break;
  }
  expect(acknowledged.filter((code) => !kept.has(code))).toEqual([]);
});
