// Plain Node, because dependency-cruiser does not find swc's visitor under the loader that runs our TypeScript.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// TypeScript 7 offers dependency-cruiser no parser, and its other one, swc, is asked for TypeScript without JSX
// whatever the file's name.
const swc = createRequire(import.meta.url)('@swc/core');
const parse = swc.parseFileSync;
swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });

// Loaded after that: it takes swc's functions as they are when it is loaded.
const { cruise } = await import('dependency-cruiser');
const { root, files, rules } = JSON.parse(readFileSync(0, 'utf8'));
const { output } = await cruise(
  files,
  {
    baseDir: root,
    parser: 'swc',
    validate: true,
    ruleSet: { forbidden: rules },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
  { alias: { '@shared': join(root, 'supabase/functions/_shared/domain'), '@': join(root, 'src') } },
);
process.stdout.write(JSON.stringify({ modules: output.modules, violations: output.summary.violations }));
