import { describe, expect, it } from 'vitest';
import { netlifyHeaders, nginxConfig, vercelConfig } from './files';
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
  const files = { netlify: netlifyHeaders(rules), vercel: vercelConfig(rules), nginx: nginxConfig(rules) };

  it.each(Object.entries(files))('%s carries every header of every rule', (_, text) => {
    for (const [name, value] of rules.flatMap(({ headers }) => headers)) {
      expect(text).toContain(name);
      expect(text).toContain(value);
    }
  });

  it('repeats the common headers in each nginx location, which inherits none', () => {
    const count = files.nginx.split('Content-Security-Policy').length - 1;
    expect(count).toBe(rules.length);
  });
});
