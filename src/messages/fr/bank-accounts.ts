import type { MerchantWords } from '../es/admin-index';

export const bankAccounts: MerchantWords['bankAccounts'] = {
  use: 'Utilisation',
  onInvoices: 'Sur les factures',
  receives: (gateway) => `Encaissements ${gateway}`,
  archived: 'Archivé',
  acts: (name) => `Actions sur ${name}`,
  edit: 'Modifier',
  editTitle: 'Modifier le compte',
  ibanFixed:
    'Il figure sur des documents émis ou dans le journal : il ne change plus. Si votre banque vous en donne un autre, ajoutez un compte et archivez celui-ci.',
  issuedKeep: 'Les documents déjà émis gardent ce qu’ils indiquent.',
  put: 'Mettre sur les factures',
  putDone: 'Les prochaines factures porteront ce compte',
  takeOff: 'Retirer des factures',
  takeOffAsk: (name) => `Retirer ${name} des factures ?`,
  takeOffText:
    'Les factures émises à partir de maintenant n’indiqueront pas où virer. Celles déjà émises, payées ou non, gardent le leur.',
  takenOff: 'Les prochaines factures ne porteront aucun compte',
  none: 'Aucun compte ne figure sur les factures',
  noneText: 'Qui voudra payer par virement ne saura pas où. Choisissez-en un dans ses actions.',
  archive: 'Archiver',
  archiveAsk: (name) => `Archiver ${name} ?`,
  archiveText:
    'Il figure sur des documents ou des écritures, donc il est conservé. Il ne servira plus à rien de nouveau, et vous pourrez le rétablir.',
  archivedDone: 'Compte archivé',
  remove: 'Supprimer',
  removeAsk: (name) => `Supprimer ${name} ?`,
  removeText: 'Il ne figure sur aucun document ni écriture : il disparaîtra de la liste.',
  removed: 'Compte supprimé',
  leavesInvoices:
    'Il figure à présent sur les factures. Les prochaines ne porteront aucun compte tant que vous n’en choisirez pas un autre ; celles déjà émises, payées ou non, gardent celui-ci.',
  gatewayFirst: (gateway) =>
    `${gateway} verse sur ce compte. Choisissez d’abord un autre compte pour ses encaissements.`,
  toGateways: 'Aller aux moyens de paiement en ligne',
  restore: 'Rétablir',
  restored: 'Compte rétabli',
  gatewayMoved: 'Les prochains encaissements seront comptabilisés sur ce compte',
};
