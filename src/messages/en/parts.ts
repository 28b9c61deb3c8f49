import { formatCount } from '@shared/decimal.ts';
import type { Words } from '../es';

export const parts: Words['parts'] = {
  copyFailed: 'Copying failed. Select the text and copy it by hand.',
  errorBoundary: {
    title: 'This page has failed',
    text: 'Reload it. Whatever was saved is still saved.',
    reload: 'Reload',
  },
  failureCode: (code) => `Code: ${code}`,
  formErrors: (count) =>
    count === 1 ? 'One detail needs correcting' : `${formatCount(count, 'en')} details need correcting`,
  hidePassword: 'Hide password',
  hideTable: 'Hide the table',
  language: 'Language',
  mainNavigation: 'Main navigation',
  more: 'More',
  nextPage: 'Next',
  notFound: { title: 'Page not found', text: 'There is no page at this address. It may be incomplete.' },
  offline: 'You’re offline. What you see may be out of date.',
  pages: 'Pages',
  pick: 'Select',
  pickAll: (count) => `Select all results (${count})`,
  pickPage: 'Select all',
  moreThan: (count) => `more than ${formatCount(count, 'en')}`,
  clearPicked: 'Clear the selection',
  previousPage: 'Previous',
  showPassword: 'Show password',
  showTable: 'View as a table',
  skipToContent: 'Skip to content',
  strength: 'Password strength',
  strengths: { weak: 'Too weak', fair: 'Fair', good: 'Good', strong: 'Very good' },
  tagline: 'Your business portal for customers and suppliers.',
  tryAgainIn: (seconds) =>
    seconds < 90
      ? `You can try again in ${formatCount(seconds, 'en')} s.`
      : `You can try again in ${formatCount(Math.ceil(seconds / 60), 'en')} min.`,
  whatIs: (about) => `What it means: ${about}`,
};
