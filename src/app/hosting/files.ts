import type { HeaderRule } from './headers.ts';

/** Cloudflare Pages reads so many header rules and no more. */
const MAX_NETLIFY_RULES = 100;

/**
 * The rules of a host that sends headers by path alone, whether a file is there or not: what goes only with a file that
 * is there is said for each of `files` (paths from the root), as many as `most` allows.
 */
function byFile(
  rules: HeaderRule[],
  files: readonly string[],
  most = Number.POSITIVE_INFINITY,
): HeaderRule[] {
  const everywhere = rules.filter(({ found }) => !found);
  const each = rules
    .filter(({ found }) => found)
    .flatMap(({ path, headers }) =>
      files.filter((file) => file.startsWith(path.replace('*', ''))).map((file) => ({ path: file, headers })),
    );
  return [...everywhere, ...each.slice(0, most - everywhere.length)];
}

/** Netlify and Cloudflare Pages: `_headers`. */
export function netlifyHeaders(rules: HeaderRule[], files: readonly string[]): string {
  return byFile(rules, files, MAX_NETLIFY_RULES)
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/**
 * Netlify: a missing asset is missing, every other unknown path is the application's. Cloudflare Pages knows no such
 * exception: there it answers the page, which it lets nobody keep.
 */
export function netlifyRedirects(): string {
  return '/assets/* /assets/missing 404\n/* /index.html 200\n';
}

/** Vercel: the same headers and fallback. */
export function vercelConfig(rules: HeaderRule[], files: readonly string[]): string {
  const headers = byFile(rules, files).map(({ path, headers }) => ({
    source: path.replace('*', '(.*)'),
    headers: headers.map(([key, value]) => ({ key, value })),
  }));
  const rewrites = [{ source: '/((?!assets/).*)', destination: '/index.html' }];
  return `${JSON.stringify({ headers, rewrites }, null, 2)}\n`;
}

/**
 * nginx: to be included in a `server` block; a `location` repeats what it inherits, since `add_header` does not add up.
 * Without `always` a header goes with what is found alone.
 */
export function nginxConfig(rules: HeaderRule[]): string {
  const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? [];
  const lines = (headers: HeaderRule['headers'], always = ' always') =>
    headers.map(([name, value]) => `  add_header ${name} "${value}"${always};`);
  const location = (match: string, ...inside: string[]) =>
    [`location ${match} {`, ...lines(everywhere), ...inside, '}'].join('\n');
  const others = rules
    .filter(({ path }) => path !== '/*')
    .map(({ path, headers, found }) => {
      if (!found) return location(`= ${path}`, ...lines(headers));
      const inside = ['  try_files $uri =404;', '  error_page 404 @missing;'];
      return location(path.replace('*', ''), ...lines(headers, ''), ...inside);
    });
  const missing = location('@missing', ...lines([['Cache-Control', 'no-store']]), '  return 404;');
  const fallback = location('/', '  try_files $uri /index.html;');
  return `${[...others, missing, fallback].join('\n')}\n`;
}
