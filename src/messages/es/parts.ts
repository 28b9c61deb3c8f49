import { formatCount } from '@shared/decimal.ts';

/** Words of the parts in src/ui and of the frame in src/app. */
export const parts = {
  copyFailed: 'No se ha podido copiar. Selecciónalo y cópialo a mano.',
  errorBoundary: {
    title: 'Esta página ha fallado',
    text: 'Vuelve a cargarla. Lo que ya se había guardado sigue guardado.',
    reload: 'Volver a cargar',
  },
  failureCode: (code: string) => `Código: ${code}`,
  formErrors: (count: number) =>
    count === 1 ? 'Hay un dato por corregir' : `Hay ${formatCount(count, 'es')} datos por corregir`,
  hidePassword: 'Ocultar la contraseña',
  hideTable: 'Ocultar la tabla',
  language: 'Idioma',
  mainNavigation: 'Navegación principal',
  more: 'Más',
  nextPage: 'Siguiente',
  notFound: {
    title: 'Página no encontrada',
    text: 'La dirección no lleva a ninguna página. Puede que esté incompleta.',
  },
  offline: 'Sin conexión. Puede que lo que ves no esté actualizado.',
  pages: 'Páginas',
  pick: 'Seleccionar',
  pickAll: (count: string) => `Seleccionar todos los resultados (${count})`,
  pickPage: 'Seleccionar todo',
  /** There are more than were counted. */
  moreThan: (count: number) => `más de ${formatCount(count, 'es')}`,
  clearPicked: 'Quitar la selección',
  previousPage: 'Anterior',
  showPassword: 'Mostrar la contraseña',
  showTable: 'Ver en una tabla',
  skipToContent: 'Ir al contenido',
  strength: 'Seguridad de la contraseña',
  strengths: { weak: 'Insuficiente', fair: 'Aceptable', good: 'Buena', strong: 'Muy buena' },
  tagline: 'El portal de tu negocio para clientes y proveedores.',
  tryAgainIn: (seconds: number) =>
    seconds < 90
      ? `Podrás reintentarlo en ${formatCount(seconds, 'es')} s.`
      : `Podrás reintentarlo en ${formatCount(Math.ceil(seconds / 60), 'es')} min.`,
  whatIs: (about: string) => `Qué es: ${about}`,
};
