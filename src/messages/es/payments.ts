/** Words about paying. */
export const payments = {
  pay: (amount: string) => `Pagar ${amount}`,
  payWith: {
    stripe: 'Pagar con tarjeta',
    paypal: 'Pagar con PayPal',
    square: 'Pagar con tarjeta',
    redsys: 'Pagar con tarjeta o Bizum',
  },
  opening: 'Abriendo el pago seguro…',
  safely: 'Pagas en una página segura; no vemos los datos de tu tarjeta.',
  checking: 'Confirmando tu pago',
  checkingText: 'A veces tarda unos segundos. Puedes cerrar esta página: el pago quedará registrado igualmente.',
  succeeded: 'Pago recibido',
  succeededText: (amount: string) => `Hemos recibido ${amount}. Te enviamos el recibo por correo.`,
  processing: 'Tu pago se está procesando',
  processingText: 'El banco aún tiene que confirmarlo. No hace falta que vuelvas a pagar.',
  failed: 'El pago no se ha completado',
  failedText: 'No se ha cobrado nada. Puedes volver a intentarlo cuando quieras.',
  quarantined: 'Estamos revisando tu pago',
  quarantinedText: 'Lo que ha llegado no coincide con lo esperado. La empresa lo revisará y se pondrá en contacto contigo.',
  notKnown: 'No encontramos este pago',
  notKnownText:
    'La dirección está incompleta o es antigua. Abre de nuevo el enlace de tu factura para ver cómo está.',
  backToPortal: 'Ir al portal',
};
