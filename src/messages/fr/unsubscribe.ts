import type { Words } from '../es';

export const unsubscribe: Words['unsubscribe'] = {
  title: (merchant) => `Invitations de ${merchant}`,
  ask: 'Vous ne voulez plus recevoir d’invitations au portail ?',
  left: 'C’est fait : vous ne recevrez plus d’invitations.',
  others: 'Vos documents, les reçus de vos paiements et ce que vous demandez continueront de vous parvenir.',
  leave: 'Ne plus recevoir d’invitations',
  comeBack: 'Les recevoir à nouveau',
  unknown: 'Ce lien ne fonctionne pas',
  unknownText: 'Il est peut-être incomplet. Ouvrez-le à nouveau depuis le message.',
};
