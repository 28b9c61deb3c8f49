import type { MerchantWords } from '../es/admin-index';

export const address: MerchantWords['address'] = {
  title: 'Adresse de votre portail',
  change: 'Changer',
  changeTitle: 'Changer l’adresse du portail',
  text: 'L’adresse actuelle et les liens déjà envoyés continueront de mener à votre portail, et aucune autre entreprise ne pourra les reprendre. Mettez-la à jour dès que possible sur votre site et vos imprimés.',
  field: 'Nouvelle adresse',
  hint: (origin) => `Ce qui suit ${origin}/. Lettres sans accent, chiffres et tirets.`,
  same: 'C’est déjà votre adresse.',
  many: 'Vous avez déjà utilisé dix adresses, le maximum. Reprenez l’une d’elles.',
  changed: 'Adresse modifiée',
};
