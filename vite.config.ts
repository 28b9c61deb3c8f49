import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { buildTarget } from './src/app/hosting/build-target.ts';
import { earlyChunks } from './src/app/hosting/early-chunks.ts';
import { apiOriginOf, headerRules } from './src/app/hosting/headers.ts';
import { hostingFiles } from './src/app/hosting/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Left alone, a document link asks for some thirty small files. What many pages share travels in two instead; what few share
// (the gallery of parts is one of them) stays with them. Who only reads fetches no form, neither its rules nor what keeps its
// fields.
const ofForms = String.raw`src/ui/(sign-in-)?form\.tsx|_shared/domain/(contracts/|(common-)?password|document-(page|snapshot)|mail-facts|[\w-]+-schema)`;
// What runs before all of it, to ask for it: alone, so that it waits for nothing.
const first = String.raw`src/main\.ts|src/app/(preload|pages|portal/room-pages)\.ts|src/lib/(supabase|env|failure|functions|storage|language|first-language|paths|arriving-token|load-part)\.ts|src/messages/load\.ts|_shared/domain/(language|failures)\.ts|vite/preload-helper`;
const chunkGroups = [
  { name: 'first', test: new RegExp(first), priority: 3 },
  {
    name: 'vendor',
    test: /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)\//,
    priority: 2,
  },
  { name: 'forms', test: /node_modules\/(zod|react-hook-form|@hookform)\//, priority: 1 },
  {
    name: 'parts',
    test: new RegExp(`^(?!.*(${ofForms})).*(src/(ui|lib|app)/|lucide-react|_shared/domain/)`),
    minShareCount: 4,
  },
];

export default defineConfig(({ mode }) => {
  const rules = headerRules(apiOriginOf(loadEnv(mode, here('.'), 'VITE_').VITE_SUPABASE_URL));
  return {
    plugins: [
      react({ jsxImportSource: '@/lib/jsx' }),
      tailwindcss(),
      hostingFiles(rules),
      earlyChunks('src/app/render.tsx'),
      buildTarget(['pdf-pages']),
    ],
    resolve: {
      alias: [
        { find: '@shared', replacement: here('./supabase/functions/_shared/domain') },
        { find: '@', replacement: here('./src') },
        // The modern build needs browsers younger than the target below; this one brings what they lack.
        { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
      ],
    },
    build: {
      target: 'baseline-widely-available',
      sourcemap: false,
      assetsInlineLimit: 0,
      // One for all: a part whose own did not arrive could not be tried again, for Vite asks once.
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
    },
    // The preview sends what a real host sends, so that the policy is tried where the pages are looked at.
    preview: { headers: Object.fromEntries(rules[0]?.headers ?? []) },
  };
});
