/** Words of the portal's address. */
export const address = {
  title: 'Dirección de tu portal',
  change: 'Cambiar',
  changeTitle: 'Cambiar la dirección del portal',
  text: 'La dirección actual y los enlaces ya enviados seguirán llevando a tu portal, y ninguna otra empresa podrá quedárselos. Actualízala cuando puedas en tu web y en tus impresos.',
  field: 'Nueva dirección',
  hint: (origin: string) => `Lo que va detrás de ${origin}/. Letras sin acentos, números y guiones.`,
  same: 'Es la dirección que ya tienes.',
  many: 'Ya has usado diez direcciones, que es el máximo. Vuelve a una de ellas.',
  changed: 'Dirección cambiada',
};
