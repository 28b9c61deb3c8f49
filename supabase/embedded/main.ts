import { Problem } from './problem.ts';
import { basePort, dataFolder } from './settings.ts';
import { startStack } from './stack.ts';

/** `npm run stack`: the backend alone. */
async function main(): Promise<void> {
  const stack = await startStack({
    port: basePort(),
    dataDir: dataFolder(),
    fast: process.argv.includes('--fast'),
  });
  console.log(`${stack.url}  API ${stack.apiUrl}  database ${stack.databaseUrl.replace(/:[^:@]*@/, '@')}`);
  const leave = () => void stack.stop().then(() => process.exit(0));
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exit(1);
});
