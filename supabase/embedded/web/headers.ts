import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const rulesSchema = z.array(
  z.object({ path: z.string().startsWith('/'), headers: z.array(z.tuple([z.string(), z.string()])) }),
);

export type HeaderRules = z.infer<typeof rulesSchema>;

/** The rules the build writes for static hosts (`headers.json`, from which `_headers` comes too). */
export function readHeaderRules(dist: string): HeaderRules {
  const file = join(dist, 'headers.json');
  return existsSync(file) ? rulesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/** What to send with a path: every rule that matches, a later one after an earlier one; `*` ends a prefix. */
export function headersFor(rules: HeaderRules, path: string): [string, string][] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers);
}
