import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { apiOriginOf, headerRules } from './src/app/hosting/headers.ts';
import { hostingFiles } from './src/app/hosting/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const rules = headerRules(apiOriginOf(loadEnv(mode, here('.'), 'VITE_').VITE_SUPABASE_URL));
  return {
    plugins: [react(), tailwindcss(), hostingFiles(rules)],
    resolve: {
      alias: { '@shared': here('./supabase/functions/_shared/domain'), '@': here('./src') },
    },
    build: { target: 'baseline-widely-available', sourcemap: false, assetsInlineLimit: 0 },
    // The preview sends what a real host sends, so that the policy is tried where the pages are looked at.
    preview: { headers: Object.fromEntries(rules[0]?.headers ?? []) },
  };
});
