import type pg from 'pg';
import { codeOf, Problem } from '../problem.ts';
import { checkVolume } from './check.ts';
import { sqlFile, withClient } from './client.ts';
import { dropIndexes, tables } from './indexes.ts';
import { reckonStandings, setTriggersAside } from './triggers.ts';

export interface Volume {
  slug: string;
  /** Of all kinds, those of the largest contact included: a tenth. */
  documents: number;
  contacts: number;
}

type Tell = (line: string) => void;

const batchSize = 50_000;
/** Read before the first batch: whoever edits them meanwhile does not change what is being made. */
const batch = ['papers', 'write'].map(sqlFile).join('\n');

/**
 * Fills a merchant of its own, for measurements: six years of documents with lines, payments and journal, in SQL. All
 * of it in one transaction: whatever fails leaves nothing behind, not even a missing index; meanwhile others wait.
 * @param databaseUrl as the role `postgres`
 * @throws Problem when the merchant exists, or when what was made breaks a rule
 */
export async function seedVolume(databaseUrl: string, volume: Volume, tell: Tell): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const told = stopwatch(tell);
    await client.query(
      `set statement_timeout = 0; set maintenance_work_mem = '1GB'; set work_mem = '128MB';
       set max_parallel_maintenance_workers = 1; set jit = off`,
    );
    await client.query('begin');
    await makeMerchant(client, volume);
    told(`${volume.contacts} contacts`);
    const switchOn = await setTriggersAside(client);
    const indexes = await dropIndexes(client);
    for (let first = 1; first <= volume.documents; first += batchSize) {
      const last = Math.min(first + batchSize - 1, volume.documents);
      await client.query('update task set first = $1, last = $2', [first, last]);
      await client.query(batch);
      told(`${last} of ${volume.documents} documents`);
    }
    await switchOn();
    for (const definition of indexes) await client.query(definition);
    await reckonStandings(client);
    told(`${indexes.length} indexes`);
    await client.query('commit');
    // Also marks which pages everybody may see, without which no index is read alone.
    await client.query(
      `vacuum (analyze) private.contact_standings, ${tables.map((name) => `public.${name}`).join(', ')}`,
    );
    told('vacuumed and analyzed');
    await checkVolume(client, volume.slug, tell);
    told('done');
  });
}

async function makeMerchant(client: pg.Client, { slug, documents, contacts }: Volume): Promise<void> {
  await client.query(sqlFile('tables'));
  await client.query(sqlFile('lexicon'));
  await client.query(
    `insert into task (slug, total, contacts, today)
     values ($1, $2, $3, (now() at time zone 'Europe/Madrid')::date)`,
    [slug, documents, contacts],
  );
  try {
    await client.query(sqlFile('merchant'));
  } catch (error) {
    if (codeOf(error) !== '23505') throw error;
    throw new Problem(`The address /${slug} belongs to a merchant already: choose another with --merchant.`);
  }
}

function stopwatch(tell: Tell): Tell {
  const began = performance.now();
  return (line) => tell(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}
