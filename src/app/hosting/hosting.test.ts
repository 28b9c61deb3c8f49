import { describe, expect, it } from 'vitest';
import { netlifyHeaders, netlifyRedirects, nginxConfig, vercelConfig } from './files';
import { apiOriginOf, contentSecurityPolicy, headerRules } from './headers';

describe('the content policy', () => {
  it('allows nothing inline, evaluated or framed', () => {
    const policy = contentSecurityPolicy(null);
    expect(policy).not.toMatch(/unsafe|\*|https:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self';");
  });

  it('speaks to the API of the build and to nothing else', () => {
    const origin = apiOriginOf('https://abc.supabase.co/any/path');
    expect(contentSecurityPolicy(origin)).toContain("connect-src 'self' https://abc.supabase.co;");
    expect(apiOriginOf('')).toBeNull();
  });
});

describe('the files of the hosts', () => {
  const rules = headerRules(null);
  const built = ['/assets/index-1a2b.js', '/assets/index-3c4d.css', '/index.html'];
  const files = {
    netlify: netlifyHeaders(rules, built),
    vercel: vercelConfig(rules, built),
    nginx: nginxConfig(rules),
  };

  it.each(Object.entries(files))('%s carries every header of every rule', (_, text) => {
    for (const [name, value] of rules.flatMap(({ headers }) => headers)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it('repeats the common headers in each nginx location, which inherits none', () => {
    const count = files.nginx.split('Content-Security-Policy').length - 1;
    expect(count).toBe(files.nginx.split('location ').length - 1);
  });
});

describe('an asset that is missing', () => {
  const rules = headerRules(null);
  const built = ['/assets/index-1a2b.js'];

  it('may be kept by nobody: hosts that look at the path alone name each file that is there', () => {
    for (const text of [netlifyHeaders(rules, built), vercelConfig(rules, built)]) {
      expect(text).toContain('/assets/index-1a2b.js');
      expect(text.split('immutable')).toHaveLength(2);
      expect(text).not.toMatch(/assets\/(\*|\(\.\*\))/);
    }
    const nginx = nginxConfig(rules);
    expect(nginx).toMatch(/immutable";/);
    expect(nginx).toMatch(/location @missing \{[^}]*Cache-Control "no-store" always;\n {2}return 404;/);
  });

  it('is never answered with the page', () => {
    expect(netlifyRedirects().split('\n')[0]).toBe('/assets/* /assets/missing 404');
    const [rewrite] = JSON.parse(vercelConfig(rules, built)).rewrites;
    const source = new RegExp(`^${rewrite.source}$`);
    expect(['/assets/gone.js', '/demo/invoices', '/'].map((path) => source.test(path))).toEqual([
      false,
      true,
      true,
    ]);
    expect(nginxConfig(rules)).toMatch(/location \/assets\/ \{[^}]*try_files \$uri =404;/);
  });

  it('rules stay within what Cloudflare Pages reads', () => {
    const many = Array.from({ length: 300 }, (_, at) => `/assets/${at}.js`);
    expect(netlifyHeaders(rules, many).match(/^\//gm)).toHaveLength(100);
  });
});
