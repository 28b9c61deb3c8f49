/** One header of an answer: its name and value. */
export type Header = readonly [name: string, value: string];

/** What a static host must send, by path. `/*` is every answer; a later rule adds to it. */
export type HeaderRule = {
  path: string;
  headers: readonly Header[];
  /** Only with a file that is there. What is missing now may be there after the next release. */
  found?: true;
};

/** Where the build puts what carries a hash of its bytes in its name. */
const assetsPath = '/assets/*';

/**
 * The content policy of every page. No inline script or style, nothing foreign, never framed.
 * `apiOrigin` is the origin of the API when it is not the page's own, else null.
 */
export function contentSecurityPolicy(apiOrigin: string | null): string {
  const api = apiOrigin === null ? '' : ` ${apiOrigin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${api}`,
    "font-src 'self'",
    `connect-src 'self'${api}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers of every static host, from which all their configuration files are written. */
export function headerRules(apiOrigin: string | null): HeaderRule[] {
  return [
    {
      path: '/*',
      headers: [
        ['Content-Security-Policy', contentSecurityPolicy(apiOrigin)],
        ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
        ['X-Content-Type-Options', 'nosniff'],
        ['X-Frame-Options', 'DENY'],
        ['Referrer-Policy', 'no-referrer'],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        [
          'Permissions-Policy',
          'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
        ],
      ],
    },
    { path: assetsPath, headers: [['Cache-Control', 'public, max-age=31536000, immutable']], found: true },
    { path: '/index.html', headers: [['Cache-Control', 'no-cache']] },
  ];
}

/** The origin of the API as the policy names it, or null when the page and the API share one. */
export function apiOriginOf(url: string | undefined): string | null {
  return url === undefined || url === '' ? null : new URL(url).origin;
}
