import type { MerchantWords } from '../es/admin-index';

export const links: MerchantWords['links'] = {
  title: 'Liens',
  text: 'Chaque partage crée un nouveau lien. Voici les plus récents.',
  none: 'Rien n’a encore été partagé.',
  document: 'Document',
  issued: 'Créé',
  state: 'État',
  states: {
    live: 'Actif',
    asks_password: 'Demande le mot de passe',
    expired: 'Expiré',
    revoked: 'Désactivé',
    readdressed: 'Adresse modifiée',
  },
  firstPressed: 'Première utilisation',
  notYet: 'Pas encore utilisé',
  ends: 'Expire',
  neverEnds: 'N’expire pas',
  action: 'Action',
  revoke: 'Désactiver',
  revokeTitle: 'Désactiver ce lien ?',
  revokeText:
    'Il cessera de fonctionner et les sessions qu’il a ouvertes seront fermées aussitôt. C’est irréversible.',
  revokedToast: 'Lien désactivé',
  shareTitle: 'Lien à partager',
  shareText: 'Copiez-le maintenant : par sécurité, il n’est pas conservé et ne pourra plus être affiché.',
  address: 'Lien',
  copy: 'Copier le lien',
  worksUntil: (until) => `Valable 48 heures : jusqu’au ${until}.`,
  asksPassword: (name) => `N’expire pas : il demandera à ${name} son mot de passe.`,
  contactClosed: (name) =>
    `Le portail est fermé pour ${name} : le lien ne fonctionnera pas tant que vous ne l’aurez pas rouvert.`,
  portalClosed:
    'Votre portail est désactivé dans les réglages : le lien ne fonctionnera pas tant que vous ne l’aurez pas activé.',
  thePortal: 'Tout le portail',
};
