import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { server, userClient, visitor } from './target.ts';

const people = 200;
const requests = 20_000;
const atOnce = 32;

type Person = { id: string; client: SupabaseClient; notes: number[] };
const crowd: Person[] = [];

beforeAll(async () => {
  for (let index = 0; index < people; index++) {
    const id = randomUUID();
    const person = { id, client: await userClient(id), notes: [] };
    crowd.push(person);
    await write(person);
    await write(person);
  }
});

afterAll(() => server().from('contract_notes').delete().gt('id', 0));

/** Everything a request can leave behind in a connection: a role, claims, settings, a broken transaction. */
const acts: ((person: Person, other: Person) => Promise<void>)[] = [
  read,
  write,
  change,
  whoami,
  readOthers,
  fail,
  undo,
  visit,
  serve,
];

async function read({ id, client, notes }: Person): Promise<void> {
  const { data } = await client.from('contract_notes').select('id,owner').order('id');
  same(
    data,
    notes.map((note) => ({ id: note, owner: id })),
  );
}

async function write({ id, client, notes }: Person): Promise<void> {
  const { data } = await client.from('contract_notes').insert({ body: id }).select('id,owner,body').single();
  same({ owner: data?.owner, body: data?.body }, { owner: id, body: id });
  notes.push(data?.id);
}

async function change({ id, client, notes }: Person): Promise<void> {
  const { data } = await client
    .from('contract_notes')
    .update({ body: id })
    .eq('id', notes[0])
    .select('owner');
  same(data, [{ owner: id }]);
}

async function whoami({ id, client }: Person): Promise<void> {
  const { data } = await client.rpc('contract_whoami');
  same(data, { uid: id, sub: id, role: 'authenticated', method: 'POST', timeout: '8s' });
}

async function readOthers({ client }: Person, other: Person): Promise<void> {
  const { data } = await client.from('contract_notes').select('id').eq('id', other.notes[0]);
  same(data, []);
}

async function fail({ client }: Person): Promise<void> {
  const { error } = await client.from('contract_notes').insert({ body: '' });
  same(error?.code, '23514');
}

/** Everybody has two notes or more, so this is refused after it has changed them. */
async function undo({ client }: Person): Promise<void> {
  const { status } = await client
    .from('contract_notes')
    .update({ body: 'undone' })
    .gt('id', 0)
    .select()
    .single();
  same(status, 406);
}

async function visit(): Promise<void> {
  const { data } = await visitor().rpc('contract_whoami');
  same([data?.role, data?.uid, data?.sub, data?.timeout], ['anon', null, null, '3s']);
}

async function serve(_person: Person, other: Person): Promise<void> {
  const { data } = await server().from('contract_notes').select('owner').eq('id', other.notes[0]);
  same(data, [{ owner: other.id }]);
}

function same(actual: unknown, expected: unknown): void {
  expect(actual).toEqual(expected);
}

test(`${requests} mixed requests of ${people} people, none mixed up`, { timeout: 300_000 }, async () => {
  const began = performance.now();
  // Each worker asks for people of its own: two requests of one person at once may rightly see each other's notes or not.
  const worker = async (turn: number) => {
    const own = crowd.filter((_, index) => index % atOnce === turn);
    for (let number = 0; number < requests / atOnce; number++) {
      const person = own[number % own.length];
      const other = crowd[(turn + 1 + number * atOnce) % people];
      const act = acts[Math.floor(number / own.length) % acts.length];
      if (!person || !other || !act) throw new Error('Nobody to ask');
      await act(person, other);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, turn) => worker(turn)));
  const perSecond = Math.round(requests / ((performance.now() - began) / 1000));
  console.log(`isolation: ${requests} requests, ${atOnce} at once, ${perSecond}/s`);
  const undone = await server().from('contract_notes').select('id').eq('body', 'undone');
  expect(undone.data).toEqual([]);
  const { count } = await server().from('contract_notes').select('*', { count: 'exact', head: true });
  expect(count).toBe(crowd.reduce((sum, { notes }) => sum + notes.length, 0));
});
