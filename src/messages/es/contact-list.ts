import { formatCount } from '@shared/decimal.ts';

/** Words of the list of contacts: what is looked for, in which order, and what they owe. */
export const contactList = {
  text: 'Clientes y proveedores, con lo que te deben y cuándo entraron por última vez.',
  filters: (inUse: number) =>
    inUse === 0 ? 'Filtros y orden' : `Filtros y orden (${formatCount(inUse, 'es')})`,
  parts: { kind: 'Tipo', owes: 'Deuda', seen: 'Portal', show: 'Mostrar', sort: 'Ordenar por' },
  choices: {
    kind: { any: 'Todos', customer: 'Clientes', supplier: 'Proveedores', both: 'Ambos' },
    owes: { any: 'Cualquiera', something: 'Con deuda', overdue: 'Con deuda vencida' },
    seen: { any: 'Todos', never: 'Nunca han entrado' },
    show: { any: 'En activo', archived: 'Archivados' },
    sort: {
      any: 'Nombre',
      owed: 'Deuda mayor',
      due: 'Deuda más antigua',
      visit: 'Última visita',
      newest: 'Más recientes',
    },
  },
  count: (count: number, shown: string, more: boolean) =>
    more ? `Más de ${shown} contactos` : count === 1 ? '1 contacto' : `${shown} contactos`,
  picked: (count: number, text: string) => `${text} ${count === 1 ? 'seleccionado' : 'seleccionados'}`,
  owedTogether: 'Por cobrar en total',
  overdueTogether: 'Vencido',
  owed: 'Por cobrar',
  overdue: 'Vencido',
  nothing: 'Nada',
  noMatch: 'Ningún contacto coincide con lo que buscas',
  showAll: 'Verlos todos',
};
