import type { HeaderRule } from './headers.ts';

/** Netlify and Cloudflare Pages: `_headers`. */
export function netlifyHeaders(rules: HeaderRule[]): string {
  return rules
    .map(({ path, headers }) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'))
    .join('\n\n')
    .concat('\n');
}

/** Netlify and Cloudflare Pages: unknown paths are the application's. */
export function netlifyRedirects(): string {
  return '/* /index.html 200\n';
}

/** Vercel: the same headers and fallback. */
export function vercelConfig(rules: HeaderRule[]): string {
  const headers = rules.map(({ path, headers }) => ({
    source: path.replace('*', '(.*)'),
    headers: headers.map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ headers, rewrites: [{ source: '/(.*)', destination: '/index.html' }] }, null, 2)}\n`;
}

/** nginx: to be included in a `server` block; a `location` repeats what it inherits, since `add_header` does not add up. */
export function nginxConfig(rules: HeaderRule[]): string {
  const everywhere = rules.find(({ path }) => path === '/*')?.headers ?? [];
  const lines = (headers: HeaderRule['headers']) =>
    headers.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n');
  const locations = rules
    .filter(({ path }) => path !== '/*')
    .map(({ path, headers }) => {
      const match = path.endsWith('*') ? path.slice(0, -1) : `= ${path}`;
      return `location ${match} {\n${lines([...everywhere, ...headers])}\n}`;
    });
  const fallback = `location / {\n  try_files $uri /index.html;\n${lines(everywhere)}\n}`;
  return `${[...locations, fallback].join('\n')}\n`;
}
