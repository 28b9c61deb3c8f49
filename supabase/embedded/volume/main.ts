import { parseArgs } from 'node:util';
import { Problem } from '../problem.ts';
import { dataFolder } from '../settings.ts';
import { readAddresses } from '../stack-file.ts';
import { count } from './count.ts';
import { seedVolume } from './seed.ts';

/**
 * `npm run seed:volume -- --documents 1000000 [--contacts 5000] [--merchant volumen] [--database <url>]`: a merchant
 * full of documents, in the database of the stack that runs here or in another one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '1000000' },
      contacts: { type: 'string', default: '5000' },
      merchant: { type: 'string', default: 'volumen' },
      database: { type: 'string' },
    },
  });
  await seedVolume(
    values.database ?? readAddresses(dataFolder()).databaseUrl,
    {
      documents: count('documents', values.documents),
      contacts: count('contacts', values.contacts),
      slug: values.merchant,
    },
    (line) => console.log(line),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
});
