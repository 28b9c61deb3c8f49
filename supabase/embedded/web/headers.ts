import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';

const rulesSchema = z.array(
  z.object({
    path: z.string().startsWith('/'),
    headers: z.array(z.tuple([z.string(), z.string()])),
    found: z.literal(true).optional(),
  }),
);

export type HeaderRules = z.infer<typeof rulesSchema>;

/**
 * The rules the build writes for static hosts (`headers.json`, from which `_headers` comes too).
 * @throws Problem when the file is damaged
 */
export function readHeaderRules(dist: string): HeaderRules {
  const file = join(dist, 'headers.json');
  if (!existsSync(file)) return [];
  try {
    return rulesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Problem(`${file} is damaged: delete the folder ${dist}, and "npm start" builds it anew.`);
  }
}

/**
 * What to send with a path: every rule that matches, a later one after an earlier one; `*` ends a prefix. What is not
 * found is not kept.
 */
export function headersFor(rules: HeaderRules, path: string, found: boolean): [string, string][] {
  if (!found)
    return [
      ...matching(
        rules.filter((rule) => !rule.found),
        path,
      ),
      ['Cache-Control', 'no-store'],
    ];
  return matching(rules, path);
}

function matching(rules: HeaderRules, path: string): [string, string][] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers);
}
