/** Words of the preview: the portal through a contact's eyes. */
export const preview = {
  mark: 'Vista previa',
  title: (name: string) => `Vista previa: así ve tu portal ${name}`,
  text: 'Puedes mirarlo todo; nada cambia ni queda como visto.',
  leave: 'Salir',
  ended: 'La vista previa ha terminado',
  endedText: 'Dura media hora. Acaba antes si cierras tu sesión o si el portal se cierra para este contacto.',
  toContact: 'Volver al contacto',
};
