import { sql } from '../journeys/target.ts';

/**
 * How far the log of changes has come. Where it stands still, nothing was changed; where it moved, something may
 * have been: a lock, a vacuum and a counted try move it too.
 */
export async function logPosition(): Promise<string> {
  const [row] = await sql<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn');
  return row?.lsn ?? '';
}

let query: Promise<string> | undefined;

/** Changes when any row of ours changes; apart from the counting of tries, which refusals are meant to do, and the clock's rounds. */
export async function fingerprint(): Promise<string> {
  query ??= compose();
  const [row] = await sql<{ print: string }>(await query);
  return row?.print ?? '';
}

async function compose(): Promise<string> {
  const tables = await sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind in ('r', 'p') and (c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       or c.oid in ('storage.objects'::regclass, 'storage.buckets'::regclass))
       and c.oid not in ('private.tries'::regclass, 'private.retention'::regclass)
     order by 1`,
  );
  const prints = tables.map(
    ({ name }) =>
      `(select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), 'none') from ${name} t)`,
  );
  return `select concat_ws(' ', ${prints.join(', ')}) as print`;
}
