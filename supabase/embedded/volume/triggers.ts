import type pg from 'pg';

/**
 * Triggers that work row by row on what is written whole here: they add up, or check again, what the batches were
 * made by; the check at the end judges the outcome. Foreign keys and all other constraints stay on.
 */
const setAside = {
  document_lines: ['document_lines_keep', 'document_lines_add_up'],
  payment_allocations: ['payment_allocations_add_up', 'payment_allocations_within'],
  journal_entries: ['journal_entries_balance'],
  journal_lines: ['journal_lines_date', 'journal_lines_balance'],
};

/** Switches them inside the transaction that writes: until it ends, nobody else reaches these tables. */
export async function switchTriggers(client: pg.Client, to: 'enable' | 'disable'): Promise<void> {
  for (const [table, names] of Object.entries(setAside)) {
    for (const name of names) await client.query(`alter table public.${table} ${to} trigger ${name}`);
  }
}
