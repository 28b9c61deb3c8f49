import { actorNames, each, insiders, managers, members } from './actors.ts';
import { attachmentFunctions } from './attachment-functions.ts';
import { bankFunctions } from './bank-functions.ts';
import { contactFunctions } from './contact-functions.ts';
import { documentListFunctions } from './document-list-functions.ts';
import { documentPageFunctions } from './document-page-functions.ts';
import { invitationFunctions } from './invitation-functions.ts';
import { mailFunctions } from './mail-functions.ts';
import { merchantFunctions } from './merchant-functions.ts';
import { overviewFunctions } from './overview-functions.ts';
import { previewFunctions } from './preview-functions.ts';
import {
  answers,
  edits,
  foreign,
  holds,
  holdsContact,
  inOtherMerchant,
  inSession,
  nobody,
  type Probe,
  serverOnly,
} from './probe.ts';
import { reversalFunctions } from './reversal-functions.ts';
import { statementFunctions } from './statement-functions.ts';
import type { World } from './world.ts';

const page = (name: string, document: (world: World) => string, ends: Probe['ends']): Probe => ({
  name,
  args: (world) => ({ p_org: world.here.id, p_document: document(world) }),
  ...{ ends, others: 'NTFND', holds: holds('"snapshot"') },
});

/** Every function of the API. One that may be called lists its probes; the rest are the server's. */
export const functions: Record<string, Probe[] | typeof serverOnly> = {
  ...attachmentFunctions,
  ...bankFunctions,
  ...contactFunctions,
  ...documentListFunctions,
  ...documentPageFunctions,
  ...invitationFunctions,
  ...mailFunctions,
  ...reversalFunctions,
  ...merchantFunctions,
  ...statementFunctions,
  ...overviewFunctions,
  ...previewFunctions,
  attach_checkout: serverOnly,
  attempt_by_return_token: serverOnly,
  attempt_to_settle: serverOnly,
  receipt_address: serverOnly,
  attempts_to_sync: serverOnly,
  authorize_contact_password: [
    {
      name: 'a contact',
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.sibling.contact }),
      ...edits(answers),
    },
    {
      name: "the other merchant's contact",
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.foreignContact.contact }),
      ...foreign,
    },
  ],
  begin_link_session: serverOnly,
  begin_password_change: serverOnly,
  begin_payment: [
    {
      name: 'what the contact owes',
      args: ({ invoice }) => ({ p_gateway: 'stripe', p_documents: [invoice.id] }),
      ...inSession('NTFND'),
      ends: { ...each(insiders, 'NTFND'), contact: answers },
    },
    {
      name: 'a draft',
      args: ({ draft }) => ({ p_gateway: 'stripe', p_documents: [draft] }),
      ...inSession('NTFND'),
    },
    {
      name: 'own and foreign together',
      args: ({ invoice, foreignInvoice }) => ({
        p_gateway: 'stripe',
        p_documents: [invoice.id, foreignInvoice.id],
      }),
      ...inSession('NTFND'),
    },
  ],
  begin_sign_in: serverOnly,
  close_gateway_event: serverOnly,
  count_try: serverOnly,
  document_page: [
    page('an invoice', ({ invoice }) => invoice.id, each([...members, 'contact'], answers)),
    page('a draft', ({ draft }) => draft, {}),
    page('the shared one', ({ actors }) => actors.scopedLink.document ?? '', {
      ...each([...members, 'scopedLink'], answers),
    }),
    page("the other merchant's", ({ foreignInvoice }) => foreignInvoice.id, {}),
    page('one that does not exist', () => nobody, {}),
  ],
  document_paper: serverOnly,
  // Last among the calls of a session: the matrix lists it again afterwards.
  end_own_session: [{ name: 'sign out', args: () => ({}), ends: each(actorNames, answers), others: answers }],
  finish_password_change: serverOnly,
  forget_expired: serverOnly,
  fresh_link_mail: serverOnly,
  gateway_secret: serverOnly,
  gateway_secret_versions: serverOnly,
  know_device: serverOnly,
  issue_document: [
    {
      name: 'one issued before',
      args: ({ here, invoice }) => ({ p_org: here.id, p_document: invoice.id }),
      ...edits('STATE'),
    },
    {
      name: "the other merchant's draft",
      args: ({ here, foreignDraft }) => ({ p_org: here.id, p_document: foreignDraft }),
      ...foreign,
    },
    {
      name: 'in a merchant that does not exist',
      args: ({ draft }) => ({ p_org: nobody, p_document: draft }),
      ...inOtherMerchant,
    },
  ],
  issue_document_link: [
    {
      name: 'an invoice',
      args: ({ here, invoice }) => ({ p_org: here.id, p_document: invoice.id }),
      ...edits(answers),
      holds: holds('"token"'),
    },
    {
      name: 'a draft',
      args: ({ here, draft }) => ({ p_org: here.id, p_document: draft }),
      ...edits('NTFND'),
    },
    {
      name: "the other merchant's invoice",
      args: ({ here, foreignInvoice }) => ({ p_org: here.id, p_document: foreignInvoice.id }),
      ...foreign,
    },
  ],
  issue_portal_link: [
    {
      name: 'for a contact',
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.sibling.contact }),
      ...edits(answers),
      holds: holds('"token"'),
    },
    {
      name: "for the other merchant's contact",
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.foreignContact.contact }),
      ...edits('NTFND'),
    },
  ],
  keep_document_file: serverOnly,
  note_document_opened: [
    {
      name: 'an invoice',
      args: ({ invoice }) => ({ p_document: invoice.id }),
      ...inSession('NTFND'),
      ends: { ...each(insiders, 'NTFND'), contact: answers },
    },
    { name: 'a draft', args: ({ draft }) => ({ p_document: draft }), ...inSession('NTFND') },
  ],
  open_portal_session: serverOnly,
  own_portal_account: [{ name: 'own', args: () => ({}), ...inSession(answers), holds: holdsContact }],
  password_changed_mail: serverOnly,
  portal_front: [
    {
      name: 'a merchant',
      args: ({ here }) => ({ p_slug: here.slug }),
      ...{ ends: each(actorNames, answers), others: answers, holds: holds('Aquí') },
    },
    {
      name: 'none',
      args: () => ({ p_slug: 'nadie' }),
      ends: each(actorNames, 'NTFND'),
      others: 'NTFND',
    },
  ],
  portal_profile: [
    {
      ...{ name: 'own', args: () => ({}), ...inSession(answers), holds: holdsContact },
      ends: each([...insiders, 'preview'], answers),
    },
  ],
  record_gateway_event: serverOnly,
  record_portal_user: serverOnly,
  recovery_mail: serverOnly,
  request_fresh_link: serverOnly,
  request_own_recovery: serverOnly,
  request_portal_link: serverOnly,
  request_recovery: serverOnly,
  require_manager: [
    {
      name: 'the merchant',
      args: ({ here }) => ({ p_org: here.id }),
      ends: { ...each(members, 'DENID'), ...each(managers, answers) },
      others: 'NTFND',
    },
  ],
  return_access_token: serverOnly,
  revoke_document_link: [
    {
      name: 'one that does not exist',
      args: ({ here }) => ({ p_org: here.id, p_link: nobody }),
      ...edits('NTFND'),
    },
    {
      name: 'a live one in the name of another merchant',
      args: ({ there, live }) => ({ p_org: there.id, p_link: live.id }),
      ...inOtherMerchant,
    },
  ],
  save_gateway: serverOnly,
  settle_attempt: serverOnly,
  use_access_token: serverOnly,
  view_access_token: serverOnly,
  view_link: serverOnly,
  void_document: [
    {
      name: 'a draft',
      args: ({ here, draft }) => ({ p_org: here.id, p_document: draft }),
      ...edits('STATE'),
    },
    {
      name: "the other merchant's invoice",
      args: ({ here, foreignInvoice }) => ({ p_org: here.id, p_document: foreignInvoice.id }),
      ...foreign,
    },
  ],
};
