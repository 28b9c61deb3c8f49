import { each, members } from './actors.ts';
import {
  answers,
  edits,
  foreign,
  holds,
  inOtherMerchant,
  manages,
  nobody,
  type Probe,
  serverOnly,
} from './probe.ts';

/** Functions about e-mail, as `functions.ts` lists all others. */
export const mailFunctions: Record<string, Probe[] | typeof serverOnly> = {
  close_outbox: serverOnly,
  document_mail: serverOnly,
  document_mail_draft: [
    {
      name: 'an invoice',
      args: ({ here, invoice }) => ({ p_org: here.id, p_document: invoice.id }),
      ...{ ends: each(members, answers), others: 'NTFND', holds: holds('"sending_mode"') },
    },
    {
      name: "the other merchant's",
      args: ({ here, foreignInvoice }) => ({ p_org: here.id, p_document: foreignInvoice.id }),
      ...inOtherMerchant,
    },
  ],
  lease_outbox: serverOnly,
  payment_mail: serverOnly,
  restore_email_template: [
    {
      name: 'one that stands',
      args: ({ here }) => ({ p_org: here.id, p_kind: 'receipt', p_language: 'fr' }),
      ...manages(answers),
    },
  ],
  retry_mail: [
    {
      name: 'one that does not exist',
      args: ({ here }) => ({ p_org: here.id, p_id: nobody }),
      ...edits('NTFND'),
    },
    {
      name: "in the other merchant's name",
      args: ({ there }) => ({ p_org: there.id, p_id: nobody }),
      ...inOtherMerchant,
    },
  ],
  save_email_template: [
    {
      name: 'with an unknown placeholder',
      args: ({ here }) => ({
        ...{ p_org: here.id, p_kind: 'receipt', p_language: 'fr', p_subject: 'Reçu', p_body: '{{secret}}' },
      }),
      ...manages('INVAL'),
    },
  ],
  send_document: [
    {
      name: 'a draft',
      args: ({ here, draft }) => ({
        ...{ p_org: here.id, p_document: draft, p_how: 'pdf', p_request: nobody },
      }),
      ...edits('STATE'),
    },
    {
      name: "the other merchant's invoice",
      args: ({ here, foreignInvoice }) => ({
        ...{ p_org: here.id, p_document: foreignInvoice.id, p_how: 'pdf', p_request: nobody },
      }),
      ...foreign,
    },
  ],
  template_preview: [
    {
      name: 'on a contact',
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.sibling.contact }),
      ends: each(members, answers),
      others: 'NTFND',
      holds: (data, _actor, { actors }) => JSON.stringify(data).includes(`"${actors.sibling.contact}"`),
    },
    {
      name: "on the other merchant's contact",
      args: ({ here, actors }) => ({ p_org: here.id, p_contact: actors.foreignContact.contact }),
      ...inOtherMerchant,
    },
    {
      name: "in the other merchant's name",
      args: ({ there }) => ({ p_org: there.id }),
      ...{ ends: { foreignStaff: answers }, others: 'NTFND' },
    },
  ],
};
