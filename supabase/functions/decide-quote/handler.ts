import type { z } from 'zod';
import type { decideQuote } from '../_shared/domain/contracts/decide-quote.ts';
import { callerIp } from '../_shared/server/caller.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { documentFile } from '../_shared/server/document-file.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';

type Input = z.output<typeof decideQuote.request>;

/**
 * Answers a quote by the contact's own right, of the very bytes that are its PDF: they are made before it decides. The
 * proof is written with the server's right, for nobody vouches for their own address.
 */
export async function handleDecideQuote(input: Input, { request, env }: Call) {
  const { org_id, document_id, decision } = input;
  const key = { p_org: org_id, p_document: document_id };
  const session: string = taken(
    await asCaller(request).rpc('authorize_decision', { ...key, p_decision: decision }),
  );
  const server = asServer();
  const { sha256 } = await documentFile(server, { org_id, document_id });
  const proof = {
    sha256,
    address: callerIp(request.headers, env),
    browser: request.headers.get('user-agent'),
  };
  taken(
    await server.rpc('decide_quote', {
      ...{ ...key, p_session: session, p_answer: answerOf(input), p_proof: proof },
    }),
  );
  deliverSoon(env);
  return { status: decision };
}

/** As SQL takes it. */
function answerOf(input: Input) {
  if (input.decision === 'declined') return { decision: input.decision, reason: input.reason };
  const { decision, signature } = input;
  if (signature === undefined) return { decision };
  const { kind, ...signed } = signature;
  return { decision, signature: kind, ...signed };
}
