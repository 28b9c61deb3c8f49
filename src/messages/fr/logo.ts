import type { MerchantWords } from '../es/admin-index';

export const logo: MerchantWords['logo'] = {
  title: 'Logo',
  text: 'Sur la page de connexion et en tête de votre portail, et sur le PDF des nouveaux documents ; ceux déjà émis gardent le leur.',
  none: 'Sans logo, vos initiales sont affichées.',
  present: 'Toujours sur fond blanc, même en mode sombre.',
  file: 'Fichier du logo',
  upload: 'Ajouter un logo',
  replace: 'Changer le logo',
  remove: 'Supprimer',
  saved: 'Logo enregistré',
  removed: 'Logo supprimé',
  problems: {
    unreadable: {
      title: 'Nous ne pouvons pas lire cette image',
      text: 'Choisissez un fichier PNG, JPEG, WebP ou SVG qui s’ouvre bien sur votre appareil.',
    },
    blank: {
      title: 'On ne le verrait pas sur fond blanc',
      text: 'Le logo est blanc ou transparent. Choisissez la version prévue pour le papier.',
    },
    heavy: {
      title: 'L’image est trop détaillée',
      text: 'On dirait une photo. Choisissez une image plus simple.',
    },
  },
};
