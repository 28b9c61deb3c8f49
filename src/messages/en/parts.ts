import type { Words } from '../es';

export const parts: Words['parts'] = {
  copyFailed: 'Copying failed. Select the text and copy it by hand.',
  errorBoundary: {
    title: 'This page has failed',
    text: 'Load it again. Whatever was saved is still saved.',
    reload: 'Reload',
  },
  failureCode: (code) => `Code: ${code}`,
  formErrors: (count) => (count === 1 ? 'One detail needs correcting' : `${count} details need correcting`),
  hidePassword: 'Hide password',
  hideTable: 'Hide the table',
  language: 'Language',
  mainNavigation: 'Main navigation',
  more: 'More',
  nextPage: 'Next',
  notFound: { title: 'Page not found', text: 'This address leads nowhere. It may be incomplete.' },
  offline: 'You’re offline. What you see may be out of date.',
  pages: 'Pages',
  pick: 'Select',
  pickAll: (count) => `Select all ${count} that match`,
  picked: (count) => `Selected: ${count}`,
  pickPage: 'Select the whole page',
  clearPicked: 'Clear the selection',
  previousPage: 'Previous',
  showPassword: 'Show password',
  showTable: 'View as a table',
  skipToContent: 'Skip to content',
  strength: 'Password strength',
  strengths: { weak: 'Not enough yet', fair: 'Fair', good: 'Good', strong: 'Very good' },
  tagline: 'The front hall of your business for everyone you trade with.',
  tryAgainIn: (seconds) =>
    seconds < 90
      ? `You can try again in ${seconds} s.`
      : `You can try again in ${Math.ceil(seconds / 60)} min.`,
  whatIs: (about) => `What it means: ${about}`,
};
