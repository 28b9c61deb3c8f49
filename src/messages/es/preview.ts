/** Words of the preview: the portal through a contact's eyes. */
export const preview = {
  mark: 'Vista previa',
  title: (name: string) => `Vista previa: lo que ve ${name}`,
  text: 'No cambia nada ni se marca como visto.',
  example: 'Los documentos son de ejemplo.',
  leave: 'Salir',
  ended: 'La vista previa ha terminado',
  endedText: 'Dura media hora. Acaba antes si cierras tu sesión o si el portal se cierra para este contacto.',
  back: 'Volver a la administración',
};
