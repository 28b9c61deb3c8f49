import type { Words } from '../es';

export const unsubscribe: Words['unsubscribe'] = {
  title: (merchant) => `Invitations from ${merchant}`,
  ask: 'Don’t want any more invitations to the portal?',
  left: 'Done: you won’t receive any more invitations.',
  others: 'You will still get your documents, payment receipts and anything you ask for.',
  leave: 'Stop invitations',
  comeBack: 'Receive them again',
  unknown: 'This link doesn’t work',
  unknownText: 'It may be incomplete. Open it again from the email.',
};
