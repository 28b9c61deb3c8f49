import type { Env } from './env.ts';

/**
 * CORS headers for the app's own origin (`APP_URL`) and for no other; without it only the same origin can read answers.
 * Sessions travel in a header, never in a cookie, so no other site can act in somebody's name either way.
 */
export function corsHeaders(request: Request, env: Env): Record<string, string> {
  const app = env('APP_URL');
  const origin = request.headers.get('origin');
  if (!app || !origin || origin !== originOf(app)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization, apikey, content-type, x-client-info',
    'access-control-expose-headers': 'content-disposition, etag, retry-after, x-request-id',
    'access-control-max-age': '3600',
  };
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
