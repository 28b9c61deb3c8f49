import { z } from 'zod';
import type { documentPdf } from '../_shared/domain/contracts/document-pdf.ts';
import { type FailureCode, Refusal } from '../_shared/domain/failures.ts';
import { asCaller, type Client } from '../_shared/server/clients.ts';
import type { DocumentKey } from '../_shared/server/document-file.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { countLinkTry } from '../_shared/server/link-tries.ts';

const dead = ['password', 'expired', 'revoked', 'closed'] as const;

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
  closed: 'CLOSD',
  portal: 'NTFND',
} as const satisfies Record<(typeof dead)[number] | 'portal', FailureCode>;

/** Which document the caller may read, by its own token or by a live link. SQL decides both; NTFND for all others. */
export async function readableDocument(
  server: Client,
  input: z.output<typeof documentPdf.request>,
  call: Call,
): Promise<DocumentKey> {
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
  taken(await asCaller(call.request).rpc('document_page', { p_org: org_id, p_document: document_id }));
  return { org_id, document_id };
}
