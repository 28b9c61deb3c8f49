import type pg from 'pg';

/** What a million rows are written to. */
export const tables = [
  'contacts',
  'documents',
  'document_lines',
  'document_events',
  'payments',
  'payment_allocations',
  'journal_entries',
  'journal_lines',
];

/**
 * Takes away the indexes that no constraint stands on: they are made faster once at the end than kept up row by row.
 * @returns the statements that make them again, exactly as they were
 */
export async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any ($1::regclass[]) and not i.indisunique order by 1`,
    [tables.map((name) => `public.${name}`)],
  );
  if (rows.length > 0) await client.query(`drop index ${rows.map(({ name }) => name).join(', ')}`);
  return rows.map(({ definition }) => definition);
}
