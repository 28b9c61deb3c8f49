import type { Words } from '../es';

export const preview: Words['preview'] = {
  mark: 'Preview',
  title: (name) => `Preview: this is how ${name} sees your portal`,
  text: 'Look around freely: nothing changes and nothing is marked as seen.',
  leave: 'Leave',
  ended: 'The preview has ended',
  endedText: 'It lasts half an hour, less if you sign out or if the portal is closed for this contact.',
  toContact: 'Back to the contact',
};
