import type { Plugin, Rolldown } from 'vite';
import { netlifyHeaders, netlifyRedirects, nginxConfig, vercelConfig } from './files.ts';
import type { HeaderRule } from './headers.ts';

const sizeOf = (output: Rolldown.OutputBundle[string]) =>
  output.type === 'chunk' ? output.code.length : output.source.length;

/**
 * Writes the configuration of the usual static hosts beside the build, all from the same rules. `headers.json` holds
 * the rules themselves, for a server of one's own (the embedded stack reads it).
 */
export function hostingFiles(rules: HeaderRule[]): Plugin {
  return {
    name: 'zaguan-hosting-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        // The largest first, where a host takes only so many rules.
        const outputs = Object.values(bundle).sort((one, other) => sizeOf(other) - sizeOf(one));
        const built = outputs.map(({ fileName }) => `/${fileName}`);
        const files: Record<string, string> = {
          _headers: netlifyHeaders(rules, built),
          _redirects: netlifyRedirects(),
          'vercel.json': vercelConfig(rules, built),
          'nginx.conf': nginxConfig(rules),
          'headers.json': `${JSON.stringify(rules, null, 2)}\n`,
        };
        for (const [fileName, source] of Object.entries(files)) {
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  };
}
