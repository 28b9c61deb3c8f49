import { z } from 'zod';
import { slugSchema, tokenSchema } from '../_shared/domain/contracts/parts.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { readText } from '../_shared/server/body.ts';
import { asServer } from '../_shared/server/clients.ts';
import { required } from '../_shared/server/env.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countTry } from '../_shared/server/limits.ts';

const addressSchema = z.object({ at: slugSchema, token: tokenSchema });

/**
 * What an invitation's `List-Unsubscribe` names. A mail program posts here when its reader presses (RFC 8058), without a
 * session. Whoever only opens the address, a scanner or somebody whose program knows no better, is led to our page, where
 * there is a button. Its callers share the addresses of their providers, so only the token is counted. NTFND, INVAL, LIMIT.
 */
export async function handleUnsubscribe({ request, env }: Call): Promise<Response> {
  const read = addressSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!read.success) throw new Refusal('NTFND', 'Not found');
  const { at, token } = read.data;
  if (request.method !== 'POST') {
    const page = `${required('APP_URL', env)}/${encodeURIComponent(at)}/unsubscribe#${encodeURIComponent(token)}`;
    return new Response(null, { status: 303, headers: { location: page, 'referrer-policy': 'no-referrer' } });
  }
  if (!/List-Unsubscribe\W[\s\S]*One-Click/i.test(await readText(request, 4_096))) {
    throw new Refusal('INVAL', 'Not the press of a mail program');
  }
  const server = asServer();
  await countTry(server, 'link.token', token);
  taken(await server.rpc('choose_invitations', { p_slug: at, p_token: token, p_wanted: false }));
  return new Response(null, { status: 200 });
}
