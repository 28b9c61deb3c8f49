import type { MerchantWords } from '../es/admin-index';

export const contactEmail: MerchantWords['contactEmail'] = {
  title: (contact) => `${contact}’s email`,
  change: 'Change email',
  add: 'Add an email',
  linksEnd: (email) =>
    `Links sent to ${email} will stop working, and the sessions they opened will end. Links you copied yourself keep working.`,
  passwordStays: 'The password stays the same: from then on they sign in with the new email.',
  shared: (names) => `${names} has this email too`,
  sharedText: 'Each contact gets links of its own, but only one can have a password with this email.',
  sharedWithPassword: (name) =>
    `${name} already signs in to the portal with it. This contact can use its links, but cannot have a password with this email.`,
  sharedByTwoPasswords: (name) =>
    `${name} already signs in to the portal with it, and this contact has a password too: remove one of the two first.`,
};
