import { attachFile } from '../../functions/_shared/domain/contracts/attach-file.ts';
import { confirmDocument } from '../../functions/_shared/domain/contracts/confirm-document.ts';
import { openLink } from '../../functions/_shared/domain/contracts/open-link.ts';
import { postComment } from '../../functions/_shared/domain/contracts/post-comment.ts';
import { signIn } from '../../functions/_shared/domain/contracts/sign-in.ts';
import { idOf } from './ids.ts';
import { documentId } from './make-documents.ts';
import type { Member } from './people.ts';
import type { Connection } from './target.ts';

interface Shop {
  org: string;
  slug: string;
  owner: Member;
}

/** What was asked under a document, by Ana or by the owner; the last one waits for an answer. */
const talk = [
  {
    on: 'ana/sales_order/1',
    by: 'ana',
    body: '¿Podéis traerlo el viernes por la tarde? Por la mañana no hay nadie en la obra.',
  },
  { on: 'ana/sales_order/1', by: 'owner', body: 'Sin problema: el viernes a las cinco.' },
  { on: 'ana/quote/2', by: 'ana', body: '¿El precio incluye el montaje?' },
] as const;

const care = `Cómo cuidar la madera

1. Límpiala con un paño apenas húmedo y sécala enseguida.
2. Una vez al año, una mano de cera incolora.
3. Nada de amoniaco ni de productos con alcohol.
`;

/** Contacts come by: they read, ask, are answered, confirm an order. All of it once, through the doors that they use. */
export async function ensureVisits(
  connection: Connection,
  shop: Shop,
  ana: { email: string; password: string },
): Promise<void> {
  const { server } = connection;
  const last = idOf(shop.slug, 'comment', talk.length - 1);
  const { data } = await server
    .from('comments')
    .select('id')
    .eq('org_id', shop.org)
    .eq('request_id', last)
    .throwOnError();
  if (data.length > 0) return;
  await Promise.all([
    layBeside(connection, shop),
    confirmOrder(connection, shop),
    readByLink(connection, shop),
  ]);
  await talkWith(connection, shop, ana);
}

/** The owner lays a leaflet beside what was delivered. */
async function layBeside({ server, call }: Connection, { org, slug, owner }: Shop): Promise<void> {
  const document_id = documentId(slug, 'ana/delivery_note/2');
  const { data } = await server
    .from('document_attachments')
    .select('id')
    .eq('org_id', org)
    .eq('document_id', document_id)
    .throwOnError();
  if (data.length > 0) return;
  const content = Buffer.from(care).toString('base64');
  await call(
    attachFile,
    { org_id: org, document_id, name: 'Cuidado de la madera.txt', content },
    owner.token,
  );
}

/** The supplier opens a link and confirms what the carpentry ordered. */
async function confirmOrder(connection: Connection, shop: Shop): Promise<void> {
  const document_id = documentId(shop.slug, 'maderas/purchase_order/2');
  const token = await comeByLink(connection, shop, document_id);
  await connection.call(confirmDocument, { org_id: shop.org, document_id }, token);
}

/** Luis, who has no password, opens a link and reads what he owes. */
async function readByLink(connection: Connection, shop: Shop): Promise<void> {
  const document = documentId(shop.slug, 'luis/invoice/2');
  const token = await comeByLink(connection, shop, document);
  await connection.as(token).rpc('note_document_opened', { p_document: document }).throwOnError();
}

async function comeByLink(
  connection: Connection,
  { org, slug, owner }: Shop,
  document: string,
): Promise<string> {
  const { data } = await connection
    .as(owner.token)
    .rpc('issue_document_link', { p_org: org, p_document: document })
    .throwOnError();
  const { token } = data as { token: string };
  const { session } = await connection.call(openLink, { slug, token });
  return session.access_token;
}

/** Ana reads some documents and asks about two of them. */
async function talkWith(
  { call, as }: Connection,
  { org, slug, owner }: Shop,
  ana: { email: string; password: string },
): Promise<void> {
  const { session } = await call(signIn, { slug, ...ana });
  const tokens = { ana: session.access_token, owner: owner.token };
  for (const key of ['ana/invoice/25', 'ana/delivery_note/2', 'ana/sales_order/1', 'ana/quote/2']) {
    await as(tokens.ana)
      .rpc('note_document_opened', { p_document: documentId(slug, key) })
      .throwOnError();
  }
  for (const [index, { on, by, body }] of talk.entries()) {
    const request_id = idOf(slug, 'comment', index);
    await call(postComment, { org_id: org, document_id: documentId(slug, on), body, request_id }, tokens[by]);
  }
}
