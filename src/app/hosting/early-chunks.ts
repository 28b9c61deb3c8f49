import type { Plugin } from 'vite';

/**
 * Names in the page itself what every address needs: the entry, small as it is, asks for these only once it runs, which
 * on a slow network is a whole way there and back later.
 * @param file the module whose chunk, with all that it imports, is needed
 */
export function earlyChunks(file: string): Plugin {
  return {
    name: 'zaguan-early-chunks',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(file));
        if (main === undefined) throw new Error(`${file} is no chunk of its own`);
        return [main.fileName, ...main.imports]
          .filter((name) => !html.includes(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
