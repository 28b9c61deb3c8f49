import type { Words } from '../es';

export const preview: Words['preview'] = {
  mark: 'Aperçu',
  title: (name) => `Aperçu : ce que voit ${name}`,
  text: 'Rien ne change et rien n’est marqué comme vu.',
  example: 'Les documents sont des exemples.',
  leave: 'Quitter',
  ended: 'L’aperçu est terminé',
  endedText:
    'Il dure une demi-heure. Il s’arrête avant si vous vous déconnectez ou si le portail est fermé pour ce contact.',
  back: 'Revenir à l’administration',
};
