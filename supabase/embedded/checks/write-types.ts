import { writeFileSync } from 'node:fs';
import { generateTypes, typesFile } from './database-types.ts';

/** `npm run types` */
writeFileSync(typesFile, await generateTypes());
console.log(`Wrote ${typesFile}`);
