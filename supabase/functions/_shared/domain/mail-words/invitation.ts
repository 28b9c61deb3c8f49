import type { Language } from '../language.ts';

type InvitationWords = {
  subject: (merchant: string) => string;
  greeting: (contact: string) => string;
  /** What the merchant says unless it writes something else. */
  message: string;
  /** How long the link works, and that it is personal. */
  until: (hours: number) => string;
  /** For a contact with a password, whose links last but ask for it. */
  password: string;
  action: string;
};

const es: InvitationWords = {
  subject: (merchant) => `Tu acceso al portal de ${merchant}`,
  greeting: (contact) => `Hola, ${contact}:`,
  message:
    'En nuestro portal tienes a mano, cuando quieras, todos los documentos que compartimos contigo. Puedes consultarlos, descargarlos y pagar lo que esté pendiente.',
  until: (hours) =>
    `El enlace funciona durante ${hours} horas. No lo reenvíes: quien lo tenga verá lo mismo que tú.`,
  password: 'Entra con tu contraseña de siempre.',
  action: 'Entrar en el portal',
};

const fr: InvitationWords = {
  subject: (merchant) => `Votre accès au portail de ${merchant}`,
  greeting: (contact) => `Bonjour ${contact},`,
  message:
    'Notre portail réunit tous les documents que nous partageons avec vous. Vous pouvez à tout moment les consulter, les télécharger et régler ce qui reste à payer.',
  until: (hours) =>
    `Le lien fonctionne pendant ${hours} heures. Ne le transférez pas : qui l’a voit ce que vous voyez.`,
  password: 'Entrez avec votre mot de passe habituel.',
  action: 'Entrer dans le portail',
};

const en: InvitationWords = {
  subject: (merchant) => `Your access to ${merchant}’s portal`,
  greeting: (contact) => `Hello ${contact},`,
  message:
    'Our portal holds every document we share with you. You can read and download them whenever you like, and pay what is due.',
  until: (hours) => `The link works for ${hours} hours. Do not forward it: whoever has it sees what you see.`,
  password: 'Use your usual password to enter.',
  action: 'Enter the portal',
};

/** The words of the mail that invites a contact to the portal, in the contact's language. */
export const invitationWords: Readonly<Record<Language, InvitationWords>> = { es, fr, en };
