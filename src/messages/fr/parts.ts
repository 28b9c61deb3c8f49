import { formatCount } from '@shared/decimal.ts';

import type { Words } from '../es';

export const parts: Words['parts'] = {
  copyFailed: 'La copie a échoué. Sélectionnez le texte et copiez-le à la main.',
  errorBoundary: {
    title: 'Cette page a rencontré une erreur',
    text: 'Rechargez-la. Ce qui était enregistré le reste.',
    reload: 'Recharger',
  },
  failureCode: (code) => `Code : ${code}`,
  formErrors: (count) =>
    count === 1 ? 'Un champ est à corriger' : `${formatCount(count, 'fr')} champs sont à corriger`,
  hidePassword: 'Masquer le mot de passe',
  hideTable: 'Masquer le tableau',
  language: 'Langue',
  mainNavigation: 'Navigation principale',
  more: 'Plus',
  nextPage: 'Suivant',
  notFound: {
    title: 'Page introuvable',
    text: 'Cette adresse ne mène à aucune page. Elle est peut-être incomplète.',
  },
  offline: 'Hors connexion. Les informations affichées ne sont peut-être plus à jour.',
  pages: 'Pages',
  pick: 'Sélectionner',
  pickAll: (count) => `Sélectionner tous les résultats (${count})`,
  pickPage: 'Tout sélectionner',
  moreThan: (count) => `plus de ${formatCount(count, 'fr')}`,
  clearPicked: 'Annuler la sélection',
  previousPage: 'Précédent',
  showPassword: 'Afficher le mot de passe',
  showTable: 'Voir en tableau',
  skipToContent: 'Aller au contenu',
  strength: 'Solidité du mot de passe',
  strengths: { weak: 'Insuffisant', fair: 'Acceptable', good: 'Bon', strong: 'Très bon' },
  tagline: 'Le portail de votre entreprise pour vos clients et fournisseurs.',
  tryAgainIn: (seconds) =>
    seconds < 90
      ? `Vous pourrez réessayer dans ${formatCount(seconds, 'fr')} s.`
      : `Vous pourrez réessayer dans ${formatCount(Math.ceil(seconds / 60), 'fr')} min.`,
  whatIs: (about) => `Définition : ${about}`,
};
