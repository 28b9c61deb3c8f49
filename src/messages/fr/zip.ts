import type { Words } from '../es';

export const zip: Words['zip'] = {
  download: 'Télécharger le ZIP',
  archive: (title, day) => `${title} ${day}.zip`,
  progress: 'Préparation des PDF',
  stay: 'Gardez cette page ouverte jusqu’à la fin.',
  saved: (count, text) =>
    count === 1 ? 'ZIP téléchargé avec 1 document' : `ZIP téléchargé avec ${text} documents`,
  cancelled: 'Téléchargement annulé. Rien n’a été enregistré.',
  missing: 'Ces documents manquent dans le ZIP',
  missingText:
    'Leur PDF n’a pas pu être préparé. Les autres sont enregistrés ; vous pouvez réessayer avec ceux-ci.',
};
