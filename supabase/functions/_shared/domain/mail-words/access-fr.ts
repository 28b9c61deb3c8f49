import { formatCount } from '../decimal.ts';
import type { AccessMailWords } from './access-words.ts';

export const fr: AccessMailWords = {
  lasts: (hours) =>
    `Le lien fonctionne pendant ${formatCount(hours, 'fr')} heures. Ne le transférez pas : qui l’a voit ce que vous voyez.`,
  invitation: {
    password: 'Connectez-vous avec votre mot de passe habituel.',
    action: 'Accéder au portail',
    leave: 'Je ne veux plus recevoir d’invitations',
  },
  recovery: {
    until: (minutes) => `Le lien sert une seule fois, pendant ${formatCount(minutes, 'fr')} minutes.`,
    unasked: 'Si vous n’avez rien demandé, ne faites rien : tout reste comme avant.',
    action: (has) => (has ? 'Choisir un autre mot de passe' : 'Créer le mot de passe'),
  },
  freshLink: {
    unasked: 'Si vous n’avez rien demandé, vous pouvez supprimer ce message.',
    action: (document) => (document ? 'Voir le document' : 'Ouvrir le portail'),
  },
  passwordChanged: {
    text: (merchant, change) =>
      ({
        set: `${merchant} vous a créé un mot de passe pour son portail. Vous le recevrez par un autre moyen.`,
        changed: `${merchant} a changé le mot de passe qui vous ouvre son portail. Vous le recevrez par un autre moyen.`,
        removed: `${merchant} a supprimé le mot de passe qui vous ouvrait son portail.`,
      })[change],
    ended: 'Vos sessions ouvertes ont été fermées.',
    unexpected: (merchant) =>
      `Si vous ne vous y attendiez pas, contactez ${merchant}, ou choisissez vous-même un mot de passe avec « Créer ou récupérer le mot de passe ».`,
    action: 'Aller au portail',
  },
};
