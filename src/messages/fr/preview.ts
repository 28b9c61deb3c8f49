import type { Words } from '../es';

export const preview: Words['preview'] = {
  mark: 'Aperçu',
  title: (name) => `Aperçu : voici votre portail tel que le voit ${name}`,
  text: 'Vous pouvez tout regarder ; rien ne change et rien n’est marqué comme vu.',
  leave: 'Quitter',
  ended: 'L’aperçu est terminé',
  endedText:
    'Il dure une demi-heure. Il s’arrête avant si vous vous déconnectez ou si le portail est fermé pour ce contact.',
  toContact: 'Revenir au contact',
};
