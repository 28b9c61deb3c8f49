import { decideQuote } from '../../functions/_shared/domain/contracts/decide-quote.ts';
import { signIn } from '../../functions/_shared/domain/contracts/sign-in.ts';
import { documentId } from './make-documents.ts';
import type { Connection } from './target.ts';

/** A hand that writes *Ana* and underlines it. */
const drawing = [
  [90, 300, 130, 220, 180, 110, 210, 80, 225, 120, 240, 210, 262, 290],
  [120, 225, 180, 212, 250, 205],
  [300, 285, 312, 215, 330, 190, 345, 230, 350, 282, 366, 222, 392, 192, 410, 215, 416, 285],
  [560, 205, 520, 190, 482, 215, 474, 262, 500, 288, 540, 262, 562, 212, 566, 250, 590, 288, 640, 268],
  [80, 350, 260, 338, 480, 342, 760, 322],
];

/** Ana answers two quotes of the carpentry: one she signs, one she declines and says why. The third waits for her. */
export async function ensureDecisions(
  { server, call, as }: Connection,
  { org, slug }: { org: string; slug: string },
  ana: { email: string; password: string },
): Promise<void> {
  const signed = documentId(slug, 'ana/quote/0');
  const declined = documentId(slug, 'ana/quote/1');
  const { data } = await server
    .from('documents')
    .select('id')
    .eq('org_id', org)
    .in('id', [signed, declined])
    .eq('status', 'issued')
    .throwOnError();
  if (data.length === 0) return;
  const { session } = await call(signIn, { slug, ...ana });
  const token = session.access_token;
  for (const p_document of [signed, declined]) {
    await as(token).rpc('note_document_opened', { p_document }).throwOnError();
  }
  await call(
    decideQuote,
    {
      ...{ org_id: org, document_id: signed, decision: 'accepted' },
      signature: { kind: 'drawn', name: 'Ana Beltrán', drawing },
    },
    token,
  );
  const reason = 'Este año preferimos dejarlo para más adelante. ¡Gracias!';
  await call(decideQuote, { org_id: org, document_id: declined, decision: 'declined', reason }, token);
}
