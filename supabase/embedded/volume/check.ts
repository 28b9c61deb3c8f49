import type pg from 'pg';
import { Problem } from '../problem.ts';
import { sqlFile } from './client.ts';

/**
 * Asks the database whether a merchant's books hold: totals, payments, entries, balances, numbers. Prints each rule.
 * @throws Problem naming the rules that do not
 */
export async function checkVolume(
  client: pg.Client,
  slug: string,
  tell: (line: string) => void,
): Promise<void> {
  const { rows } = await client.query<{ rule: string; looked_at: string; broken: string }>(
    sqlFile('checks').replaceAll('$1', '(select o.id from public.organizations o where o.slug = $1)'),
    [slug],
  );
  for (const { rule, looked_at, broken } of rows) {
    tell(
      `${broken === '0' ? 'ok  ' : 'FAIL'} ${looked_at} ${rule}${broken === '0' ? '' : `: ${broken} not`}`,
    );
  }
  const failed = rows.filter(({ broken }) => broken !== '0');
  if (failed.length > 0) throw new Problem(`Not so: ${failed.map(({ rule }) => rule).join('; ')}.`);
}
