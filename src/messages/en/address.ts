import type { MerchantWords } from '../es/admin-index';

export const address: MerchantWords['address'] = {
  title: 'Your portal’s address',
  change: 'Change',
  changeTitle: 'Change the portal’s address',
  text: 'The current address and links already sent will keep leading to your portal, and no other company can take them over. Update it on your site and your stationery when you can.',
  field: 'New address',
  hint: (origin) => `What follows ${origin}/. Letters without accents, digits and hyphens.`,
  same: 'That is your address already.',
  many: 'You have used ten addresses, which is the most you can have. Go back to one of them.',
  changed: 'Address changed',
};
