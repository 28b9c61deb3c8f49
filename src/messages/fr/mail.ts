import type { MerchantWords } from '../es/admin-index';

export const mail: MerchantWords['mail'] = {
  send: 'Envoyer',
  sendTitle: 'Envoyer par e-mail',
  to: 'À',
  toText: 'L’adresse enregistrée dans la fiche du contact.',
  how: 'Ce qui est envoyé',
  ways: { pdf: 'Le PDF en pièce jointe', link: 'Un lien vers le portail', both: 'Le PDF et un lien' },
  subject: 'Objet',
  body: 'Texte',
  bodyText: 'Le lien est un bouton, placé sous le texte.',
  unknownPlaceholders: (names) =>
    `${names.length === 1 ? 'Ce champ n’existe pas' : 'Ces champs n’existent pas'} : ${names.join(', ')}.`,
  portalClosed: 'Le portail est fermé pour ce contact : seul le PDF peut être envoyé.',
  noEmail: (name) =>
    `${name} n’a pas d’adresse e-mail dans sa fiche. Vous pouvez partager un lien ou transmettre le PDF.`,
  onItsWay: (email) => `Envoi en cours à ${email}`,
  deliveries: 'E-mails envoyés',
  comment: 'Avec un commentaire',
  states: { queued: 'Envoi en cours', sent: 'Envoyé', failed: 'Nouvel essai prévu', given_up: 'Non envoyé' },
  notAccepted: 'Le serveur de messagerie ne l’a pas accepté.',
  reasons: {
    no_address: 'Le contact n’a pas d’adresse e-mail.',
    not_needed: 'Le document a été annulé avant l’envoi.',
    portal_closed: 'Le portail a été fermé pour ce contact avant l’envoi.',
  },
  nextTry: 'Prochain essai :',
};
