import { isDeepStrictEqual } from 'node:util';
import { sql } from '../journeys/target.ts';
import { type Actor, actorNames } from './actors.ts';
import type { TableFacts } from './catalogue.ts';
import { type Answer, type Cell, permitted, refused, unchanged } from './cell.ts';
import type { TableExpectation } from './table-expectation.ts';
import { condition, tables } from './tables.ts';
import type { World } from './world.ts';

type Row = Record<string, unknown>;

/** A row of merchant `here` that exists in the table, named by columns that everybody may filter by. */
const someRow = (name: string, { here }: World): Row => ({
  [name === 'organizations' ? 'id' : 'org_id']: here.id,
});

/** Every act of every actor on one table. */
export function tableCells(facts: TableFacts, world: World): Cell[] {
  const expected = tables[facts.name];
  if (!expected) return [];
  return actorNames.flatMap((name) => {
    const actor = world.actors[name];
    const cell = (act: string, judge: Cell['judge']): Cell => ({
      object: facts.name,
      actor: name,
      act,
      judge,
    });
    const hidden = facts.columns.filter((column) => !expected.columns.select.split(/\s+/).includes(column));
    return [
      cell('select', () => judgeSelect(facts, expected, actor)),
      ...hidden.map((column) => cell(`select ${column}`, () => judgeHidden(facts, column, actor))),
      cell('insert', () => judgeInsert(facts, expected, actor, world)),
      cell('update', () => judgeUpdate(facts, expected, actor, world)),
      cell('move', () => judgeMove(facts, actor, world)),
      cell('delete', () => judgeDelete(facts, actor, world)),
    ];
  });
}

async function judgeSelect(facts: TableFacts, expected: TableExpectation, actor: Actor) {
  const columns = expected.columns.select.split(/\s+/).join(',');
  const answer = await actor.client.from(facts.name).select(columns);
  if (actor.name === 'anonymous') return refused(answer, actor);
  const { text, values } = condition(
    facts.name,
    expected.select[actor.name === 'preview' ? 'contact' : actor.name] ?? 'none',
    actor,
  );
  const key = facts.key.join(', ');
  const rows = await sql<Row>(`select ${key} from public.${facts.name} where ${text}`, values);
  if (text !== 'false' && rows.length === 0) return 'the world has no row that this actor should see';
  const [has, wants] = [sorted(answer.data, facts.key), sorted(rows, facts.key)];
  if (answer.status === 200 && isDeepStrictEqual(has, wants)) return null;
  return `answered ${answer.status} with ${has.length} rows, expected ${wants.length}`;
}

async function judgeHidden(facts: TableFacts, column: string, actor: Actor) {
  return refused(await actor.client.from(facts.name).select(column), actor);
}

async function judgeInsert(facts: TableFacts, expected: TableExpectation, actor: Actor, world: World) {
  const { insert } = expected;
  const row = insert?.row(world) ?? someRow(facts.name, world);
  const table = actor.client.from(facts.name);
  if (insert?.by.includes(actor.name)) {
    const { status, data, error } = await permitted(() => table.insert(row).select(facts.key.join(',')));
    await forget(facts.name, row);
    return status === 201 && data?.length === 1 ? null : `answered ${status} ${error?.code}, expected a row`;
  }
  // Blind, as an attacker adds: to read the row again might be refused though it was written.
  return unchanged(async () => {
    const wrong = refusedWrite(facts, await table.insert(row), actor);
    if (wrong && insert) await forget(facts.name, row);
    return wrong;
  });
}

/** What was added is taken away again, for the next actor to add. */
async function forget(table: string, row: Row): Promise<void> {
  const where = Object.keys(row).map((name, at) => `${name} = $${at + 1}`);
  const added = `from public.${table} where ${where.join(' and ')}`;
  const values = Object.values(row);
  await sql(`delete ${added}`, values);
}

async function judgeUpdate(facts: TableFacts, expected: TableExpectation, actor: Actor, world: World) {
  const { update } = expected;
  if (!update)
    return unchanged(async () =>
      refusedWrite(facts, await change(facts, actor, someRow(facts.name, world)), actor),
    );
  const act = () => change(facts, actor, update.change(), update.row(world));
  if (update.by.includes(actor.name)) return exactlyOne(await permitted(act));
  return unchanged(async () =>
    actor.name === 'anonymous' ? refused(await act(), actor) : nothing(await act()),
  );
}

/** Into the other merchant: no column that says whose a row is may be changed by anybody. */
async function judgeMove(facts: TableFacts, actor: Actor, { here, there }: World) {
  const whose = facts.name === 'organizations' ? 'id' : 'org_id';
  return unchanged(async () =>
    refusedWrite(facts, await change(facts, actor, { [whose]: there.id }, { [whose]: here.id }), actor),
  );
}

async function judgeDelete(facts: TableFacts, actor: Actor, world: World) {
  return unchanged(async () =>
    refusedWrite(
      facts,
      await actor.client.from(facts.name).delete().match(someRow(facts.name, world)),
      actor,
    ),
  );
}

async function change(facts: TableFacts, actor: Actor, to: Row, where: Row = to): Promise<Answer> {
  return actor.client.from(facts.name).update(to).match(where).select(facts.key.join(','));
}

/** A view of several tables takes no writing from anybody; everything else refuses who may not. */
const refusedWrite = (facts: TableFacts, answer: Answer, actor: Actor) =>
  facts.isView
    ? answer.error?.code === '55000'
      ? null
      : `answered ${answer.status}`
    : refused(answer, actor);

function nothing({ status, data, error }: Answer): string | null {
  if (status === 200 && isDeepStrictEqual(data, [])) return null;
  return `answered ${status} ${error?.code} ${JSON.stringify(data)}, expected no row`;
}

function exactlyOne({ status, data, error }: Answer): string | null {
  if (status === 200 && Array.isArray(data) && data.length === 1) return null;
  return `answered ${status} ${error?.code} ${JSON.stringify(data)}, expected one row`;
}

function sorted(rows: unknown, key: string[]): string[] {
  return Array.isArray(rows)
    ? rows.map((row: Row) => JSON.stringify(key.map((name) => row[name]))).sort()
    : [];
}
