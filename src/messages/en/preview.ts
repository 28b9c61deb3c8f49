import type { Words } from '../es';

export const preview: Words['preview'] = {
  mark: 'Preview',
  title: (name) => `Preview: what ${name} sees`,
  text: 'Nothing changes and nothing is marked as seen.',
  example: 'The documents are examples.',
  leave: 'Leave',
  ended: 'The preview has ended',
  endedText: 'It lasts half an hour, less if you sign out or if the portal is closed for this contact.',
  back: 'Back to the admin',
};
