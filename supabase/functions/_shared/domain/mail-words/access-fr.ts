import type { AccessMailWords } from './access-words.ts';

export const fr: AccessMailWords = {
  greeting: (contact) => `Bonjour ${contact},`,
  recovery: {
    subject: (merchant, has) => `${has ? 'Récupérez' : 'Créez'} votre mot de passe du portail de ${merchant}`,
    text: (merchant, has) =>
      `Quelqu’un, sans doute vous, a demandé à ${has ? 'récupérer' : 'créer'} le mot de passe qui vous ouvre le portail de ${merchant}.`,
    until: (minutes) => `Le lien sert une seule fois, pendant ${minutes} minutes.`,
    unasked: 'Si vous n’avez rien demandé, ne faites rien : tout reste comme avant.',
    action: (has) => (has ? 'Choisir un autre mot de passe' : 'Créer le mot de passe'),
  },
  freshLink: {
    subject: (merchant, document) =>
      document === null
        ? `Votre nouveau lien vers le portail de ${merchant}`
        : `${document} de ${merchant} : votre nouveau lien`,
    text: (merchant, document) =>
      document === null
        ? `Voici un nouveau lien vers le portail de ${merchant}.`
        : `Voici un nouveau lien vers ce document de ${merchant} : ${document}.`,
    until: (hours) =>
      `Il fonctionne pendant ${hours} heures. Ne le transférez pas : qui l’a voit ce que vous voyez.`,
    unasked: 'Si vous n’avez rien demandé, vous pouvez supprimer ce message.',
    action: (document) => (document === null ? 'Ouvrir le portail' : 'Voir le document'),
  },
  passwordChanged: {
    subject: (merchant) => `Votre mot de passe du portail de ${merchant} a changé`,
    text: (merchant, change) =>
      ({
        set: `${merchant} vous a attribué un mot de passe pour son portail. Vous le recevrez par un autre moyen.`,
        changed: `${merchant} a changé le mot de passe qui vous ouvre son portail. Vous le recevrez par un autre moyen.`,
        removed: `${merchant} a retiré le mot de passe qui vous ouvrait son portail.`,
      })[change],
    ended: 'Vos sessions ouvertes ont été fermées.',
    unexpected: (merchant) =>
      `Si vous ne vous y attendiez pas, contactez ${merchant}, ou choisissez vous-même un mot de passe avec « Créer ou récupérer le mot de passe ».`,
    action: 'Aller au portail',
  },
};
