import { randomUUID } from 'node:crypto';
import { each, editors, insiders, managers, members } from './actors.ts';
import { attachmentEdges } from './attachment-edges.ts';
import { documentPageEdges } from './document-page-edges.ts';
import { denied, type EdgeProbe, everybody, noSession, signedOut, unknown } from './edge-probe.ts';
import { merchantEdges } from './merchant-edges.ts';
import { previewEdges } from './preview-edges.ts';
import { statementEdges } from './statement-edges.ts';

/** Every edge function, whose folder the matrix reads from the disk. */
export const edges: Record<string, EdgeProbe[]> = {
  ...attachmentEdges,
  ...documentPageEdges,
  ...merchantEdges,
  ...previewEdges,
  ...statementEdges,
  'change-password': [
    {
      name: 'with a wrong old password',
      body: () => ({ old_password: 'equivocada', new_password: 'otra-clave-larga-88' }),
      ends: {
        ...each(insiders, '401 BADPW'),
        ...each(['link', 'scopedLink'], '409 STATE'),
      },
      others: noSession,
    },
  ],
  'document-pdf': [
    {
      name: "of the contact's invoice",
      body: ({ here, invoice }) => ({ org_id: here.id, document_id: invoice.id }),
      ends: { ...signedOut, ...each([...members, 'contact'], '200') },
      others: unknown,
    },
    {
      name: 'of a draft',
      body: ({ here, draft }) => ({ org_id: here.id, document_id: draft }),
      ends: signedOut,
      others: unknown,
    },
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: randomUUID() }),
      ...everybody(unknown),
    },
  ],
  'open-link': [
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: randomUUID() }),
      ...everybody(unknown),
    },
    {
      name: "by a token at the other merchant's address",
      body: ({ there, live }) => ({ slug: there.slug, token: live.token }),
      ...everybody(unknown),
    },
  ],
  'payment-status': [
    {
      name: "of the contact's attempt",
      body: ({ attempt }) => ({ attempt_id: attempt }),
      ends: { ...each(insiders, unknown), contact: '200' },
      others: noSession,
    },
    {
      name: 'by an unknown return token',
      body: () => ({ return_token: randomUUID() }),
      ...everybody(unknown),
    },
  ],
  'payment-webhook': [
    { name: 'of no gateway', body: () => ({}), ...everybody(unknown) },
    {
      name: 'unsigned',
      path: '/stripe/<here>',
      body: () => ({ id: 'evt_1', type: 'checkout.session.completed' }),
      ...everybody('400 INVAL'),
    },
  ],
  'request-access': [
    {
      name: 'in the name of nobody',
      body: ({ here }) => ({ purpose: 'password', slug: here.slug, email: `${randomUUID()}@cliente.test` }),
      ...everybody('200'),
    },
    {
      name: 'for a link that nobody has',
      body: ({ here }) => ({
        ...{ purpose: 'link', slug: here.slug, token: randomUUID(), email: `${randomUUID()}@cliente.test` },
      }),
      ...everybody('200'),
    },
    {
      name: 'for oneself',
      body: () => ({ purpose: 'own' }),
      ends: each(insiders, '200'),
      others: noSession,
    },
  ],
  'save-gateway': [
    {
      name: 'with keys that are none',
      body: ({ here }) => ({
        ...{ org_id: here.id, gateway: 'stripe', bank_account_id: here.bankAccountId },
        credentials: { nothing: 'x' },
      }),
      ends: { ...signedOut, ...each(members, denied), ...each(managers, '400 INVAL') },
      others: unknown,
    },
  ],
  'send-document': [
    {
      name: 'a draft',
      body: ({ here, draft }) => ({
        ...{ org_id: here.id, document_id: draft, how: 'pdf', request_id: randomUUID() },
      }),
      ends: { ...signedOut, ...each(editors, '409 STATE'), accountant: denied },
      others: unknown,
    },
  ],
  'send-invitations': [
    {
      name: 'to nobody the search finds',
      body: ({ here }) => ({
        ...{ org_id: here.id, request: randomUUID(), to: { filter: { search: 'nadie' } }, message: null },
      }),
      ends: { ...signedOut, ...each(editors, '400 INVAL'), accountant: denied },
      others: unknown,
    },
    {
      name: "to the other merchant's contact",
      body: ({ here, actors }) => ({
        ...{ org_id: here.id, request: randomUUID(), to: { contacts: [actors.foreignContact.contact] } },
        message: null,
      }),
      ends: { ...signedOut, accountant: denied },
      others: unknown,
    },
  ],
  'set-contact-password': [
    {
      name: 'a weak one',
      body: ({ here, actors }) => ({
        org_id: here.id,
        contact_id: actors.sibling.contact,
        password: 'corta',
      }),
      ends: { ...signedOut, ...each(editors, '422 WEAKP'), accountant: denied },
      others: unknown,
    },
    {
      name: "for the other merchant's contact",
      body: ({ here, actors }) => ({
        ...{ org_id: here.id, contact_id: actors.foreignContact.contact, password: null },
      }),
      ends: { ...signedOut, accountant: denied },
      others: unknown,
    },
  ],
  'set-password': [
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: randomUUID(), password: 'otra-clave-larga-88' }),
      ...everybody(unknown),
    },
    {
      name: 'by the token of a link',
      body: ({ here, live }) => ({ slug: here.slug, token: live.token, password: 'otra-clave-larga-88' }),
      ...everybody(unknown),
    },
  ],
  'sign-in': [
    {
      name: 'as nobody',
      body: ({ here }) => ({
        slug: here.slug,
        email: `${randomUUID()}@cliente.test`,
        password: 'equivocada',
      }),
      ...everybody('401 BADPW'),
    },
  ],
  'start-payment': [
    {
      name: "of the contact's invoice, by a gateway that is not there",
      body: ({ invoice }) => ({ document_ids: [invoice.id], gateway: 'paypal' }),
      ends: each(insiders, '409 GWOFF'),
      others: noSession,
    },
    {
      name: 'of a draft',
      body: ({ draft }) => ({ document_ids: [draft], gateway: 'stripe' }),
      ends: each(insiders, unknown),
      others: noSession,
    },
    {
      name: "of the other merchant's invoice",
      body: ({ foreignInvoice }) => ({
        ...{ document_ids: [foreignInvoice.id], gateway: 'stripe', amounts: { [foreignInvoice.id]: 1 } },
      }),
      ends: { ...each(insiders, unknown), foreignContact: '422 AMTLO' },
      others: noSession,
    },
  ],
  sweep: [{ name: 'without the secret key', body: () => ({}), ...everybody(denied) }],
  'view-recovery': [
    {
      name: 'by an unknown token',
      body: ({ here }) => ({ slug: here.slug, token: randomUUID() }),
      ...everybody(unknown),
    },
  ],
  'view-link': [
    {
      name: 'a live one',
      body: ({ here, live }) => ({ slug: here.slug, token: live.token }),
      ...everybody('200'),
    },
    {
      name: "a live one at the other merchant's address",
      body: ({ there, live }) => ({ slug: there.slug, token: live.token }),
      ...everybody(unknown),
    },
  ],
};
