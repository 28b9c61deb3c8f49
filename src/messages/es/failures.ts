import type { FailureCode } from '@shared/failures.ts';

/** What went wrong and the way on, for each code. `title` stands alone in a toast; `text` adds what to do. */
export const failures: Record<FailureCode, { title: string; text: string }> = {
  NTFND: { title: 'No lo encontramos', text: 'Puede que ya no exista o que no tengas acceso.' },
  DENID: {
    title: 'No tienes permiso',
    text: 'Tu perfil no permite hacer esto. Pídeselo a quien administra la empresa.',
  },
  INVAL: { title: 'Hay datos que no son válidos', text: 'Compruébalos y vuelve a intentarlo.' },
  LIMIT: { title: 'Demasiados intentos', text: 'Espera un momento antes de volver a intentarlo.' },
  NOSES: { title: 'Tu sesión ha terminado', text: 'Inicia sesión de nuevo para continuar.' },
  BADPW: { title: 'El correo o la contraseña no son correctos', text: 'Compruébalos y vuelve a intentarlo.' },
  WEAKP: {
    title: 'La contraseña es demasiado débil',
    text: 'Usa al menos ocho caracteres y evita las contraseñas habituales.',
  },
  LKEXP: {
    title: 'Este enlace ha caducado',
    text: 'Por seguridad, los enlaces dejan de funcionar a las 48 horas. Pide uno nuevo.',
  },
  LKREV: { title: 'Este enlace ya no es válido', text: 'Quien lo envió lo ha desactivado. Pide uno nuevo.' },
  LKADR: {
    title: 'Este enlace ya no es válido',
    text: 'Se envió a un correo que ya no es el del contacto. Pide uno nuevo.',
  },
  LKPWD: { title: 'Este enlace pide tu contraseña', text: 'Inicia sesión para ver tu documento.' },
  CLOSD: {
    title: 'El portal está cerrado',
    text: 'La empresa lo ha desactivado por ahora. Contacta con ella si necesitas algo.',
  },
  NTDUE: { title: 'Este documento no se puede pagar', text: 'Está pagado, anulado o todavía en borrador.' },
  AMTLO: {
    title: 'El importe es demasiado bajo',
    text: 'La pasarela no admite pagos tan pequeños. Contacta con la empresa para pagarlo de otra forma.',
  },
  AMTHI: {
    title: 'El importe supera lo pendiente',
    text: 'Lo pendiente ha cambiado. Vuelve a cargar la página para ver cuánto queda.',
  },
  GWMAX: {
    title: 'El importe es demasiado alto para esta forma de pago',
    text: 'La pasarela no admite tanto en un solo pago. Paga por transferencia, o contacta con la empresa para pagar por partes.',
  },
  DISPU: {
    title: 'Hay una disputa abierta en el banco',
    text: 'Hasta que el banco decida, este documento no se puede pagar ni anular.',
  },
  GWOFF: { title: 'Esta forma de pago no está disponible', text: 'Elige otra o contacta con la empresa.' },
  GWCUR: {
    title: 'Esta forma de pago no admite la moneda del documento',
    text: 'Elige otra, paga por transferencia o contacta con la empresa.',
  },
  GWERR: {
    title: 'La pasarela de pago no ha respondido',
    text: 'Vuelve a intentarlo en unos minutos. Si ya habías pagado, el cobro aparecerá aquí por sí solo.',
  },
  BUSYY: { title: 'Hay otra operación en curso', text: 'Espera unos segundos y vuelve a intentarlo.' },
  TOOLG: {
    title: 'Son demasiados movimientos',
    text: 'No caben en un PDF. Elige un periodo más corto o descarga el CSV, que los tiene todos.',
  },
  LNMAX: { title: 'Son demasiadas líneas', text: 'No caben en un documento. Repártelas entre varios.' },
  FINAL: {
    title: 'Un documento emitido no se cambia',
    text: 'Solo se puede anular, mientras no se haya pagado nada.',
  },
  LARGE: {
    title: 'Es demasiado grande',
    text: 'Un archivo puede pesar 10 MB como máximo. No se ha guardado nada.',
  },
  FLKND: {
    title: 'Este tipo de archivo no se admite',
    text: 'Se admiten PDF, imágenes, texto (CSV, XML…), documentos de oficina y archivos firmados.',
  },
  IBNFR: {
    title: 'Este IBAN ya no se puede cambiar',
    text: 'Está en documentos emitidos o en el diario. Añade otra cuenta con el nuevo IBAN y archiva esta.',
  },
  IBNTK: { title: 'Esta cuenta ya está en la lista', text: 'Si está archivada, puedes recuperarla.' },
  BNKGW: {
    title: 'Una pasarela ingresa en esta cuenta',
    text: 'Elige primero otra cuenta para ella, en Cobros en línea.',
  },
  NUMTK: {
    title: 'Este número no está libre',
    text: 'Lo tiene otro documento o lo dará la serie automática. Elige otro o déjalo vacío.',
  },
  DATBK: {
    title: 'La fecha es anterior a la última de la serie',
    text: 'Los números siguen el orden de las fechas: elige la del último documento emitido o una posterior.',
  },
  DATFW: {
    title: 'La fecha es demasiado lejana',
    text: 'Un documento se emite, como muy tarde, con fecha de mañana.',
  },
  STATE: {
    title: 'Ahora no es posible',
    text: 'El estado ha cambiado. Vuelve a cargar la página para ver cómo está.',
  },
  EMLTK: {
    title: 'Otro contacto ya entra con este correo',
    text: 'Con un mismo correo solo puede tener contraseña uno de los contactos de la empresa. Los enlaces siguen funcionando.',
  },
  SLGFM: {
    title: 'Esa dirección no es válida',
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
  UNAVL: {
    title: 'El servicio no responde',
    text: 'Vuelve a intentarlo en unos segundos. Lo que has escrito sigue aquí.',
  },
  INTRN: {
    title: 'Algo ha fallado',
    text: 'El error es nuestro. Vuelve a intentarlo; si continúa, avísanos con el código.',
  },
  OFFLN: {
    title: 'Sin conexión',
    text: 'Comprueba tu conexión y vuelve a intentarlo. No se ha perdido nada.',
  },
  UNLOD: {
    title: 'Esta parte no se ha podido cargar',
    text: 'Vuelve a intentarlo. No se ha perdido nada.',
  },
};
