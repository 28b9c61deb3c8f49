import type { MerchantWords } from '../es/admin-index';

export const mail: MerchantWords['mail'] = {
  send: 'Send',
  sendTitle: 'Send by email',
  to: 'To',
  toText: 'The address we have on record for this contact.',
  how: 'What is sent',
  ways: { pdf: 'The PDF, attached', link: 'A link to the portal', both: 'The PDF and a link' },
  subject: 'Subject',
  body: 'Text',
  bodyText: 'The link is a button below the text.',
  unknownPlaceholders: (names) =>
    `${names.length === 1 ? 'This field doesn’t exist' : 'These fields don’t exist'}: ${names.join(', ')}.`,
  portalClosed: 'The portal is closed for this contact: only the PDF can be sent.',
  noEmail: (name) => `${name} has no email on record. You can share a link or pass on the PDF.`,
  onItsWay: (email) => `Sending to ${email}`,
  deliveries: 'Emails sent',
  comment: 'With a comment',
  states: { queued: 'Sending', sent: 'Sent', failed: 'We’ll try again', given_up: 'Not sent' },
  notAccepted: 'The mail server did not accept it.',
  reasons: {
    no_address: 'The contact has no email.',
    not_needed: 'The document was voided before it was sent.',
    portal_closed: 'The portal was closed for this contact before it was sent.',
  },
  nextTry: 'Next try:',
};
