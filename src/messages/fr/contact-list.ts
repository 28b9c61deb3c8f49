import { formatCount } from '@shared/decimal.ts';
import type { MerchantWords } from '../es/admin-index';

export const contactList: MerchantWords['contactList'] = {
  text: 'Clients et fournisseurs, avec ce qu’ils vous doivent et leur dernière visite.',
  filters: (inUse) => (inUse === 0 ? 'Filtres et tri' : `Filtres et tri (${formatCount(inUse, 'fr')})`),
  parts: { kind: 'Type', owes: 'Dette', seen: 'Portail', show: 'Afficher', sort: 'Trier par' },
  choices: {
    kind: { any: 'Tous', customer: 'Clients', supplier: 'Fournisseurs', both: 'Les deux' },
    owes: { any: 'Indifférent', something: 'Avec un solde dû', overdue: 'Avec un retard' },
    seen: { any: 'Tous', never: 'Jamais connectés' },
    show: { any: 'Actifs', archived: 'Archivés' },
    sort: {
      any: 'Nom',
      owed: 'Solde dû le plus élevé',
      due: 'Retard le plus ancien',
      visit: 'Dernière visite',
      newest: 'Les plus récents',
    },
  },
  count: (count, shown, more) =>
    more ? `Plus de ${shown} contacts` : count <= 1 ? `${shown} contact` : `${shown} contacts`,
  picked: (count, text) => `${text} ${count < 2 ? 'sélectionné' : 'sélectionnés'}`,
  owedTogether: 'À encaisser au total',
  overdueTogether: 'En retard',
  owed: 'À encaisser',
  overdue: 'En retard',
  nothing: 'Rien',
  noMatch: 'Aucun contact ne correspond à votre recherche',
  showAll: 'Tous les afficher',
};
