import { z } from 'zod';
import type { previewContact } from '../_shared/domain/contracts/preview-contact.ts';
import { exampleTrade } from '../_shared/domain/example-trade.ts';
import { languageSchema } from '../_shared/domain/language-schema.ts';
import { authFailure } from '../_shared/server/auth.ts';
import { asCaller, asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { inTurn } from '../_shared/server/in-turn.ts';
import { countTry } from '../_shared/server/limits.ts';
import { proveByMagicLink } from '../_shared/server/magic-link.ts';
import { readClaims } from '../_shared/server/portal-sessions.ts';
import { ensurePreviewUser } from '../_shared/server/portal-users.ts';

const begun = z.object({
  org_id: z.uuid(),
  member_id: z.uuid(),
  member_session: z.uuid(),
  alias: z.string(),
  user_id: z.uuid().nullable(),
  language: languageSchema,
  currency: z.string(),
  example_is_made: z.boolean(),
});
const opened = z.object({ slug: z.string(), expires_at: z.string() });

/** SQL judges the member by its own token; the auth server makes a token in the name of its previews; SQL lists it. */
export async function handlePreviewContact(
  { org_id, contact_id }: z.output<typeof previewContact.request>,
  call: Call,
) {
  const what = { p_org: org_id, ...(contact_id === null ? {} : { p_contact: contact_id }) };
  const preview = begun.parse(taken(await asCaller(call.request).rpc('authorize_preview', what)));
  const server = asServer();
  await countTry(server, 'preview.member', preview.member_id);
  if (contact_id === null) await makeExample(server, preview);
  const { access_token } = await inTurn(preview.alias, async () => {
    await ensurePreviewUser(server, preview);
    return await proveByMagicLink(server, preview.alias);
  });
  // The auth server forgets the session at once: what is left reads here for a while, renews nothing and changes no user.
  const { error } = await server.auth.admin.signOut(access_token, 'local');
  if (error) throw authFailure(error);
  const { member_id, member_session } = preview;
  const listed = await server.rpc('open_preview', {
    ...{ ...what, p_member: member_id, p_member_session: member_session },
    p_session: readClaims(access_token).session_id,
  });
  return { access_token, ...opened.parse(taken(listed)) };
}

/** What is shown in the place of a contact's papers; made anew when it has aged. */
async function makeExample(server: Client, preview: z.output<typeof begun>): Promise<void> {
  const { org_id, language, currency, example_is_made } = preview;
  const p_example = example_is_made ? null : exampleTrade(language, currency);
  taken(await server.rpc('make_example', { p_org: org_id, p_example }));
}
