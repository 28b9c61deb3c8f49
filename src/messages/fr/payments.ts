import type { Words } from '../es';

export const payments: Words['payments'] = {
  pay: (amount) => `Payer ${amount}`,
  payWith: {
    stripe: 'Payer par carte',
    paypal: 'Payer avec PayPal',
    square: 'Payer par carte',
    redsys: 'Payer par carte ou Bizum',
  },
  tooMuch: (most) =>
    `Le montant maximal par ce moyen de paiement est de ${most}. Payez par virement, ou contactez l’entreprise pour payer en plusieurs fois.`,
  tooLittle: (least) =>
    `Le montant minimal par ce moyen de paiement est de ${least}. Payez par virement, ou contactez l’entreprise.`,
  opening: 'Ouverture du paiement sécurisé…',
  safely: (gateway) =>
    `Paiement sécurisé${gateway === null ? '' : ` par ${gateway}`}. Nous ne conservons pas votre carte.`,
  checking: 'Confirmation de votre paiement',
  checkingText:
    'Cela prend parfois quelques secondes. Vous pouvez fermer cette page : le paiement sera enregistré.',
  succeeded: 'Paiement reçu',
  succeededText: (amount, email) =>
    `Nous avons bien reçu ${amount}.${email === null ? '' : ` Le reçu a été envoyé à ${email}.`}`,
  processing: 'Votre paiement est en cours de traitement',
  processingText: 'La banque doit encore le confirmer. Inutile de payer à nouveau.',
  failed: 'Le paiement n’a pas abouti',
  failedText: 'Rien n’a été débité. Vous pouvez réessayer quand vous voulez.',
  quarantined: 'Votre paiement est en cours de vérification',
  quarantinedText:
    'Ce qui est arrivé ne correspond pas à ce qui était attendu. L’entreprise le vérifiera et vous recontactera.',
  notKnown: 'Paiement introuvable',
  notKnownText:
    'L’adresse est incomplète ou ancienne. Rouvrez le lien de votre facture pour voir où elle en est.',
  backToPortal: 'Aller au portail',
  backToDocument: 'Revenir au document',
};
