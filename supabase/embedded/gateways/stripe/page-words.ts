/** What the payment page says. It speaks the session's language, else the browser's. */
export const pageWords = {
  es: {
    standIn: 'Página de pago de prueba. No es Stripe: nadie cobra nada.',
    total: 'Total a pagar',
    card: 'Tarjeta de prueba',
    pay: (amount: string) => `Pagar ${amount}`,
    decline: 'Probar con una tarjeta rechazada',
    cancel: 'Cancelar y volver',
    declined: 'La tarjeta ha sido rechazada. No se ha cobrado nada; puede intentarlo de nuevo.',
    unknownCard: 'Solo valen las tarjetas de prueba 4242 4242 4242 4242 y 4000 0000 0000 0002.',
    paid: 'Este pago ya se ha hecho.',
    expired: 'Esta página de pago ha caducado.',
    back: 'Volver',
    unknown: 'No existe esta página de pago.',
  },
  fr: {
    standIn: 'Page de paiement d’essai. Ce n’est pas Stripe : rien n’est débité.',
    total: 'Total à payer',
    card: 'Carte d’essai',
    pay: (amount: string) => `Payer ${amount}`,
    decline: 'Essayer avec une carte refusée',
    cancel: 'Annuler et revenir',
    declined: 'La carte a été refusée. Rien n’a été débité ; vous pouvez réessayer.',
    unknownCard: 'Seules les cartes d’essai 4242 4242 4242 4242 et 4000 0000 0000 0002 sont acceptées.',
    paid: 'Ce paiement a déjà été effectué.',
    expired: 'Cette page de paiement a expiré.',
    back: 'Retour',
    unknown: 'Cette page de paiement n’existe pas.',
  },
  en: {
    standIn: 'Test payment page. This is not Stripe: nobody is charged.',
    total: 'Total to pay',
    card: 'Test card',
    pay: (amount: string) => `Pay ${amount}`,
    decline: 'Try a card that is declined',
    cancel: 'Cancel and go back',
    declined: 'The card was declined. Nothing was charged; you can try again.',
    unknownCard: 'Only the test cards 4242 4242 4242 4242 and 4000 0000 0000 0002 work.',
    paid: 'This payment has already been made.',
    expired: 'This payment page has expired.',
    back: 'Go back',
    unknown: 'There is no such payment page.',
  },
};

export type PageLanguage = keyof typeof pageWords;

/** The first of a locale and an `Accept-Language` header that we speak; Spanish otherwise. */
export function pageLanguage(locale: string | null, accepted: string | undefined): PageLanguage {
  const wanted = [locale, ...(accepted ?? '').split(',')].map((part) =>
    part?.trim().slice(0, 2).toLowerCase(),
  );
  const found = wanted.find((code) => code === 'es' || code === 'fr' || code === 'en');
  return found === 'fr' || found === 'en' ? found : 'es';
}
