import type { MerchantWords } from '../es/admin-index';

export const logo: MerchantWords['logo'] = {
  title: 'Logo',
  text: 'On the sign-in page and at the top of your portal, and on the PDF of new documents; those already issued keep theirs.',
  none: 'Without a logo, your initials are shown.',
  present: 'Always on white, in dark mode too.',
  file: 'Logo file',
  upload: 'Upload a logo',
  replace: 'Change the logo',
  remove: 'Remove',
  saved: 'Logo saved',
  removed: 'Logo removed',
  problems: {
    unreadable: {
      title: 'We cannot read this image',
      text: 'Choose a PNG, JPEG, WebP or SVG file that opens well on your device.',
    },
    blank: {
      title: 'It would not show on white',
      text: 'The logo is white or transparent. Upload the version meant for paper.',
    },
    heavy: { title: 'It has too much detail', text: 'It looks like a photograph. Choose a simpler image.' },
  },
};
