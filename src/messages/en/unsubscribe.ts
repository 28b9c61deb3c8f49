import type { Words } from '../es';

export const unsubscribe: Words['unsubscribe'] = {
  title: (merchant) => `Invitations from ${merchant}`,
  ask: 'Do you want no more invitations to the portal?',
  left: 'Done: you will receive no more invitations.',
  others: 'Your documents, receipts of your payments and what you ask for will go on reaching you.',
  leave: 'Receive no more invitations',
  comeBack: 'Receive them again',
  unknown: 'This link does not work',
  unknownText: 'It may be incomplete. Open it again from the e-mail.',
};
