import type { AccessMailWords } from './access-words.ts';

export const en: AccessMailWords = {
  lasts: (hours) => `The link works for ${hours} hours. Do not forward it: whoever has it sees what you see.`,
  invitation: {
    password: 'Use your usual password to enter.',
    action: 'Enter the portal',
    leave: 'I want no more invitations',
  },
  recovery: {
    until: (minutes) => `The link works once, for ${minutes} minutes.`,
    unasked: 'If you did not ask for it, do nothing: everything stays as it was.',
    action: (has) => (has ? 'Choose another password' : 'Create the password'),
  },
  freshLink: {
    unasked: 'If you did not ask for it, you can delete this message.',
    action: (document) => (document ? 'See the document' : 'Open the portal'),
  },
  passwordChanged: {
    text: (merchant, change) =>
      ({
        set: `${merchant} has set a password with which you enter its portal. It reaches you in another way.`,
        changed: `${merchant} has changed the password with which you enter its portal. It reaches you in another way.`,
        removed: `${merchant} has removed the password with which you entered its portal.`,
      })[change],
    ended: 'The sessions you had open have ended.',
    unexpected: (merchant) =>
      `If you did not expect this, speak to ${merchant}, or choose a password yourself under “Create or recover your password”.`,
    action: 'Go to the portal',
  },
};
