import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDependencies } from './dependencies.ts';
import { dependencyRules } from './dependency-rules.ts';

const shared = 'supabase/functions/_shared';

/** A small house that keeps every rule. */
const house: Record<string, string> = {
  'src/app/main.tsx': `import { Page } from '@/features/documents/page'; export const app = <Page />;`,
  'src/features/documents/page.tsx': `import { Part } from '@/ui/part'; export const Page = () => <Part />;`,
  'src/features/payments/pay.ts': `import { admin } from '@/lib/admin-words'; export const pay = admin;`,
  'src/ui/part.tsx': `import { env } from '@/lib/env'; export const Part = () => <b>{env}</b>;`,
  'src/lib/admin-words.ts': `import { words } from '@/messages/es'; export const admin = words;`,
  'src/lib/env.ts': `import { words } from '@/messages/es'; export const env = words;`,
  'src/messages/es.ts': `import type { Money } from '@shared/money.ts'; export const words: Money = 1;`,
  [`${shared}/domain/money.ts`]: `import type { Cents } from './cents.ts'; export type Money = Cents;`,
  [`${shared}/domain/cents.ts`]: 'export type Cents = number;',
  [`${shared}/server/http.ts`]: `import type { Money } from '../domain/money.ts'; export const http: Money = 1;`,
  'supabase/functions/open-link/index.ts': `import { http } from '../_shared/server/http.ts'; export default http;`,
  'supabase/functions/sign-in/index.ts': `import { http } from '../_shared/server/http.ts'; export default http;`,
  'supabase/embedded/stack.ts': `import type { Money } from '@shared/money.ts'; export const stack: Money = 1;`,
  'e2e/pay.spec.ts': `import type { Money } from '@shared/money.ts'; export const paid: Money = 1;`,
};

/** For each rule, the import that breaks it: where it is planted, and what it says. */
const violations: Record<string, [file: string, code: string]> = {
  'no-circles': [`${shared}/domain/cents.ts`, `export type { Money } from './money.ts';`],
  'imports-lead-somewhere': ['src/lib/env.ts', `import './nowhere';`],
  'nothing-lies-alone': ['src/lib/alone.ts', 'export const alone = 1;'],
  'tests-are-ends': ['src/lib/env.ts', `import './env.test';`],
  'features-stand-apart': ['src/features/payments/pay.ts', `import '@/features/documents/page';`],
  'contacts-load-no-merchant-words': ['src/app/portal/room.ts', `import '@/lib/admin-words';`],
  'only-app-composes': ['src/features/payments/pay.ts', `import '@/app/main';`],
  'parts-know-no-feature': [
    'src/ui/part.tsx',
    `export const later = () => import('@/features/payments/pay');`,
  ],
  'lib-and-messages-know-no-ui': ['src/messages/es.ts', `import '@/ui/part';`],
  'browser-reaches-the-domain-only': ['src/lib/env.ts', `import '../../${shared}/server/http.ts';`],
  'domain-is-pure': [`${shared}/domain/cents.ts`, `import 'node:fs';`],
  'functions-import-shared-only': ['supabase/functions/sign-in/index.ts', `import '../open-link/index.ts';`],
  'shared-knows-no-function': [`${shared}/server/http.ts`, `import '../../sign-in/index.ts';`],
  'embedded-reaches-the-domain-only': ['supabase/embedded/stack.ts', `import '../../src/lib/env.ts';`],
  'nothing-needs-embedded': ['src/lib/env.ts', `import '../../supabase/embedded/stack.ts';`],
  'e2e-speaks-to-screens': ['e2e/pay.spec.ts', `import type { Part } from '../src/ui/part.tsx';`],
};

const folders: string[] = [];

function build(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'zaguan-rules-'));
  folders.push(root);
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), code);
  }
  return root;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the dependency rules', () => {
  it('find nothing in a house that keeps them', async () => {
    expect((await checkDependencies(build(house))).problems).toEqual([]);
  });

  it.each(dependencyRules.map(({ name = '' }) => name))('catch what breaks %s', async (name) => {
    const [file, code] = violations[name] ?? ['', ''];
    const root = build({ 'src/lib/env.test.ts': '', ...house, [file]: `${code}\n${house[file] ?? ''}` });
    const { problems } = await checkDependencies(root);
    expect(problems.filter((problem) => problem.endsWith(`: ${name}`))).not.toEqual([]);
  });

  it('complain of a room in which no import was read', async () => {
    const root = build({ ...house, 'src/ui/part.tsx': 'export const Part = () => <b />;' });
    expect((await checkDependencies(root)).problems).toEqual(['src/ui: no import was read']);
  });
});
