import type { MerchantWords } from '../es/admin-index';

export const contactEmail: MerchantWords['contactEmail'] = {
  title: (contact) => `Adresse e-mail de ${contact}`,
  change: 'Modifier l’adresse e-mail',
  add: 'Ajouter une adresse e-mail',
  linksEnd: (email) =>
    `Les liens envoyés à ${email} ne fonctionneront plus et les sessions qu’ils ont ouvertes se fermeront. Ceux que vous avez copiés restent valables.`,
  passwordStays: 'Son mot de passe ne change pas : la connexion se fera avec la nouvelle adresse.',
  shared: (names) => `C’est aussi l’adresse de ${names}`,
  sharedText:
    'Chaque contact recevra ses propres liens, mais un seul pourra avoir un mot de passe avec cette adresse.',
  sharedWithPassword: (name) =>
    `${name} se connecte déjà au portail avec cette adresse. Ce contact pourra utiliser ses liens, mais pas avoir de mot de passe avec elle.`,
  sharedByTwoPasswords: (name) =>
    `${name} se connecte déjà au portail avec cette adresse et ce contact a aussi un mot de passe : supprimez d’abord l’un des deux.`,
};
