import type { MerchantWords } from '../es/admin-index';

export const address: MerchantWords['address'] = {
  title: 'Address of your portal',
  change: 'Change',
  changeTitle: 'Change the portal’s address',
  text: 'The present address and the links already sent will go on leading to your portal, and no other company can take them over. Update it on your site and your stationery when you can.',
  field: 'New address',
  hint: (origin) => `What follows ${origin}/. Letters without accents, digits and hyphens.`,
  same: 'That is your address already.',
  many: 'You have used ten addresses, and there is room for no more. Go back to one of them or write to us.',
  changed: 'Address changed',
};
