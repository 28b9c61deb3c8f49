import { z } from 'zod';
import { type FailureCode, Refusal } from '../domain/failures.ts';
import { asCaller, type Client } from './clients.ts';
import type { DocumentKey } from './document-file.ts';
import { taken } from './failures.ts';
import type { Call } from './http.ts';
import { countLinkTry } from './link-tries.ts';

const dead = ['password', 'expired', 'revoked', 'readdressed', 'closed'] as const;

const view = z.union([
  z.object({ state: z.literal('document'), org_id: z.uuid(), document_id: z.uuid() }),
  // A link to the portal shows no document.
  z.object({ state: z.literal('portal') }),
  z.object({ state: z.enum(dead) }),
]);

const refusals = {
  password: 'LKPWD',
  expired: 'LKEXP',
  revoked: 'LKREV',
  readdressed: 'LKADR',
  closed: 'CLOSD',
  portal: 'NTFND',
} as const satisfies Record<(typeof dead)[number] | 'portal', FailureCode>;

/** A document by its key, with the caller's session, or by the token of a link. */
type Asked = DocumentKey | { slug: string; token: string };

/** Which document the caller may read, by its own token or by a live link. SQL decides both; NTFND for all others. */
export async function readableDocument(server: Client, input: Asked, call: Call): Promise<DocumentKey> {
  if ('token' in input) {
    await countLinkTry(server, call, input);
    const link = view.parse(
      taken(await server.rpc('view_link', { p_slug: input.slug, p_token: input.token })),
    );
    if (link.state !== 'document')
      throw new Refusal(refusals[link.state], 'The link does not show the document');
    return { org_id: link.org_id, document_id: link.document_id };
  }
  const { org_id, document_id } = input;
  // The policy on documents decides, drafts included, which members alone may see.
  const found = await asCaller(call.request)
    .from('documents')
    .select('id')
    .eq('org_id', org_id)
    .eq('id', document_id)
    .maybeSingle();
  if (taken(found) === null) throw new Refusal('NTFND', 'Not found');
  return { org_id, document_id };
}
