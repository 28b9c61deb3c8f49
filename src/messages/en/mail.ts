import type { MerchantWords } from '../es/admin-index';

export const mail: MerchantWords['mail'] = {
  send: 'Send',
  sendTitle: 'Send by e-mail',
  to: 'To',
  toText: 'The address on the contact’s card. It is changed there.',
  how: 'What is sent',
  ways: { pdf: 'The PDF, attached', link: 'A link to the portal', both: 'The PDF and a link' },
  subject: 'Subject',
  body: 'Text',
  bodyText: 'The link is a button below the text.',
  unknownPlaceholders: (names) => `We do not know what to put in place of ${names.join(', ')}.`,
  portalClosed: 'The portal is closed for this contact: only the PDF can be sent.',
  noEmail: (name) => `${name} has no e-mail on their card. Add one to send them documents.`,
  onItsWay: (email) => `On its way to ${email}`,
  deliveries: 'E-mails sent',
  comment: 'With a comment',
  states: { queued: 'On its way', sent: 'Sent', failed: 'Will be tried again', given_up: 'Not sent' },
  notAccepted: 'The mail server did not accept it.',
  reasons: {
    no_address: 'The contact has no e-mail.',
    not_needed: 'The document was voided before it was sent.',
    portal_closed: 'The portal was closed for this contact before it was sent.',
  },
  nextTry: 'Next try:',
};
