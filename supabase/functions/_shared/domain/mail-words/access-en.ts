import { formatCount } from '../decimal.ts';
import type { AccessMailWords } from './access-words.ts';

export const en: AccessMailWords = {
  lasts: (hours) =>
    `The link works for ${formatCount(hours, 'en')} hours. Do not forward it: whoever has it sees what you see.`,
  invitation: {
    password: 'Sign in with your usual password.',
    action: 'Go to the portal',
    leave: 'Stop sending me invitations',
  },
  recovery: {
    until: (minutes) => `The link works once, for ${formatCount(minutes, 'en')} minutes.`,
    unasked: 'If you did not ask for it, do nothing: nothing changes.',
    action: (has) => (has ? 'Choose another password' : 'Create the password'),
  },
  freshLink: {
    unasked: 'If you did not ask for it, you can delete this message.',
    action: (document) => (document ? 'View the document' : 'Open the portal'),
  },
  passwordChanged: {
    text: (merchant, change) =>
      ({
        set: `${merchant} has created a password for you to sign in to its portal. They will give it to you separately.`,
        changed: `${merchant} has changed the password you use to sign in to its portal. They will give it to you separately.`,
        removed: `${merchant} has deleted the password you used to sign in to its portal.`,
      })[change],
    ended: 'The sessions you had open have ended.',
    unexpected: (merchant) =>
      `If you did not expect this, speak to ${merchant}, or choose a password yourself under “Create or recover your password”.`,
    action: 'Go to the portal',
  },
};
