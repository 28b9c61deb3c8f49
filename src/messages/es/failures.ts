import type { FailureCode } from '@shared/failures.ts';

/** What went wrong and the way on, for each code. `title` stands alone in a toast; `text` adds what to do. */
export const failures: Record<FailureCode, { title: string; text: string }> = {
  NTFND: { title: 'No lo encontramos', text: 'No existe o no tienes acceso. Comprueba la dirección.' },
  DENID: {
    title: 'No tienes permiso',
    text: 'Tu perfil no permite hacer esto. Pídeselo a quien administra la cuenta.',
  },
  INVAL: { title: 'Hay datos que no son válidos', text: 'Revisa lo que has escrito y vuelve a intentarlo.' },
  LIMIT: { title: 'Demasiados intentos', text: 'Espera un momento antes de volver a intentarlo.' },
  NOSES: { title: 'Tu sesión ha terminado', text: 'Vuelve a entrar para continuar.' },
  BADPW: { title: 'El correo o la contraseña no son correctos', text: 'Compruébalos y vuelve a intentarlo.' },
  WEAKP: {
    title: 'La contraseña es demasiado débil',
    text: 'Usa al menos ocho caracteres y evita las contraseñas habituales.',
  },
  LKEXP: {
    title: 'Este enlace ha caducado',
    text: 'Por seguridad, los enlaces dejan de funcionar a las 48 horas. Pide uno nuevo.',
  },
  LKREV: { title: 'Este enlace ya no es válido', text: 'Quien lo envió lo ha anulado. Pide uno nuevo.' },
  LKPWD: { title: 'Este enlace pide tu contraseña', text: 'Entra con tu contraseña para ver el documento.' },
  CLOSD: {
    title: 'El portal está cerrado',
    text: 'La empresa lo ha desactivado por ahora. Contacta con ella si necesitas algo.',
  },
  NTDUE: { title: 'Este documento no se puede pagar', text: 'Está pagado, anulado o todavía en borrador.' },
  AMTLO: {
    title: 'El importe es demasiado bajo',
    text: 'Indica un importe mayor: la pasarela de pago no admite este.',
  },
  AMTHI: { title: 'El importe supera lo pendiente', text: 'Indica como máximo lo que queda por pagar.' },
  GWOFF: { title: 'Esta forma de pago no está disponible', text: 'Elige otra o contacta con la empresa.' },
  GWERR: {
    title: 'La pasarela de pago no ha respondido',
    text: 'Vuelve a intentarlo en unos minutos. Si ya habías pagado, el cobro aparecerá aquí por sí solo.',
  },
  BUSYY: { title: 'Hay otra operación en curso', text: 'Espera unos segundos y vuelve a intentarlo.' },
  TOOLG: { title: 'Son demasiados movimientos', text: 'No caben en un PDF. Elige un periodo más corto.' },
  FINAL: { title: 'Un documento emitido no se cambia', text: 'Anúlalo o emite una rectificación.' },
  STATE: {
    title: 'Ahora no es posible',
    text: 'El estado ha cambiado. Vuelve a cargar la página para ver cómo está.',
  },
  SLGFM: {
    title: 'Esa dirección no tiene la forma debida',
    text: 'De 2 a 40 letras sin acentos, números y guiones; empieza y acaba con letra o número.',
  },
  SLGRS: { title: 'Esa palabra está reservada', text: 'La usa la propia aplicación. Elige otra.' },
  SLGTK: {
    title: 'Esa dirección no está libre',
    text: 'Es, o fue, la de otra empresa. Prueba a añadir tu ciudad o tu actividad.',
  },
  PRVEW: { title: 'Esto es una vista previa', text: 'Aquí se puede mirar, pero no cambiar nada.' },
  UNBAL: {
    title: 'El asiento no cuadra',
    text: 'No se ha guardado nada. Avísanos con el código de esta incidencia.',
  },
  INTRN: {
    title: 'Algo ha fallado',
    text: 'El error es nuestro. Vuelve a intentarlo; si continúa, avísanos con el código.',
  },
  OFFLN: { title: 'Sin conexión', text: 'Comprueba tu conexión. Lo que has escrito sigue aquí.' },
};
