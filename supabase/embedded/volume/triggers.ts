import type pg from 'pg';
import { tables } from './indexes.ts';

/** Before a row is written: what it looks up for each row is known to the batch. */
const lookingUp = ['journal_lines_date'];

/**
 * Sets aside the triggers that add up, or check again, what the batches were made by; the check at the end judges the
 * outcome. Foreign keys and all other constraints stay on. Until the transaction ends, nobody else reaches these tables.
 * @returns what switches them on again
 */
export async function setTriggersAside(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; table: string }>(
    `select t.tgname as name, t.tgrelid::regclass::text as table from pg_trigger t
     where t.tgrelid = any ($1::regclass[]) and not t.tgisinternal and t.tgenabled = 'O'
       -- Bits of tgtype: 2 before, 4 insert.
       and t.tgtype & 4 = 4 and (t.tgtype & 2 = 0 or t.tgname = any ($2))`,
    [tables.map((name) => `public.${name}`), lookingUp],
  );
  const switchTo = async (to: 'enable' | 'disable') => {
    for (const { name, table } of rows) await client.query(`alter table ${table} ${to} trigger ${name}`);
  };
  await switchTo('disable');
  return () => switchTo('enable');
}

/** How contacts stand is kept by one of these triggers, where the database has it: reckoned once, from all documents. */
export async function reckonStandings(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select to_regproc('private.reckon_contacts') is not null as kept`);
  if (!rows[0]?.kept) return;
  await client.query(
    `select private.reckon_contacts(array_agg(c.org_id), array_agg(c.id))
     from public.contacts c join task t on t.org = c.org_id`,
  );
}
