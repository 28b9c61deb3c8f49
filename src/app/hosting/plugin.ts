import type { Plugin } from 'vite';
import { netlifyHeaders, netlifyRedirects, nginxConfig, vercelConfig } from './files.ts';
import type { HeaderRule } from './headers.ts';

/**
 * Writes the configuration of the usual static hosts beside the build, all from the same rules. `headers.json` holds
 * the rules themselves, for a server of one's own (the embedded stack reads it).
 */
export function hostingFiles(rules: HeaderRule[]): Plugin {
  const files: Record<string, string> = {
    _headers: netlifyHeaders(rules),
    _redirects: netlifyRedirects(),
    'vercel.json': vercelConfig(rules),
    'nginx.conf': nginxConfig(rules),
    'headers.json': `${JSON.stringify(rules, null, 2)}\n`,
  };
  return {
    name: 'zaguan-hosting-files',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
