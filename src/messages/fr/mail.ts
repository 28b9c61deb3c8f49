import type { MerchantWords } from '../es/admin-index';

export const mail: MerchantWords['mail'] = {
  send: 'Envoyer',
  sendTitle: 'Envoyer par e-mail',
  to: 'À',
  toText: 'L’adresse de la fiche du contact. Elle se modifie là-bas.',
  how: 'Ce qui est envoyé',
  ways: { pdf: 'Le PDF en pièce jointe', link: 'Un lien vers le portail', both: 'Le PDF et un lien' },
  subject: 'Objet',
  body: 'Texte',
  bodyText: 'Le lien est un bouton, placé sous le texte.',
  unknownPlaceholders: (names) => `Nous ne savons pas quoi mettre à la place de ${names.join(', ')}.`,
  portalClosed: 'Le portail est fermé pour ce contact : seul le PDF peut être envoyé.',
  noEmail: (name) =>
    `${name} n’a pas d’adresse e-mail dans sa fiche. Ajoutez-en une pour lui envoyer des documents.`,
  onItsWay: (email) => `En route vers ${email}`,
  deliveries: 'E-mails envoyés',
  comment: 'Avec un commentaire',
  states: { queued: 'En route', sent: 'Envoyé', failed: 'Nouvel essai prévu', given_up: 'Non envoyé' },
  notAccepted: 'Le serveur de messagerie ne l’a pas accepté.',
  reasons: {
    no_address: 'Le contact n’a pas d’adresse e-mail.',
    not_needed: 'Le document a été annulé avant l’envoi.',
    portal_closed: 'Le portail a été fermé pour ce contact avant l’envoi.',
  },
  nextTry: 'Prochain essai :',
};
