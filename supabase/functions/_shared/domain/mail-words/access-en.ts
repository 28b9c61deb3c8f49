import type { AccessMailWords } from './access-words.ts';

export const en: AccessMailWords = {
  greeting: (contact) => `Hello ${contact},`,
  recovery: {
    subject: (merchant, has) => `${has ? 'Recover' : 'Create'} your password for ${merchant}’s portal`,
    text: (merchant, has) =>
      `Somebody, probably you, asked to ${has ? 'recover' : 'create'} the password with which you enter ${merchant}’s portal.`,
    until: (minutes) => `The link works once, for ${minutes} minutes.`,
    unasked: 'If you did not ask for it, do nothing: everything stays as it was.',
    action: (has) => (has ? 'Choose another password' : 'Create the password'),
  },
  freshLink: {
    subject: (merchant, document) =>
      document === null
        ? `Your fresh link to ${merchant}’s portal`
        : `${document} from ${merchant}: your fresh link`,
    text: (merchant, document) =>
      document === null
        ? `Here is a fresh link to ${merchant}’s portal.`
        : `Here is a fresh link to this document from ${merchant}: ${document}.`,
    until: (hours) => `It works for ${hours} hours. Do not forward it: whoever has it sees what you see.`,
    unasked: 'If you did not ask for it, you can delete this message.',
    action: (document) => (document === null ? 'Open the portal' : 'See the document'),
  },
  passwordChanged: {
    subject: (merchant) => `A change to your password for ${merchant}’s portal`,
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
