/** Words about paying. */
export const payments = {
  pay: (amount: string) => `Pagar ${amount}`,
  payWith: {
    stripe: 'Pagar con tarjeta',
    paypal: 'Pagar con PayPal',
    square: 'Pagar con tarjeta',
    redsys: 'Pagar con tarjeta o Bizum',
  },
  tooMuch: (most: string) =>
    `El importe máximo con esta forma de pago es ${most}. Paga por transferencia, o contacta con la empresa para pagar por partes.`,
  tooLittle: (least: string) =>
    `El importe mínimo con esta forma de pago es ${least}. Paga por transferencia, o contacta con la empresa.`,
  opening: 'Abriendo el pago seguro…',
  /** `gateway` is its name, null where there is a choice. */
  safely: (gateway: string | null) =>
    `Pago seguro${gateway === null ? '' : ` con ${gateway}`}. No guardamos tu tarjeta.`,
  checking: 'Confirmando tu pago',
  checkingText:
    'A veces tarda unos segundos. Puedes cerrar esta página: el pago quedará registrado igualmente.',
  succeeded: 'Pago recibido',
  /** `email`: where the receipt goes, null where none does. */
  succeededText: (amount: string, email: string | null) =>
    `Hemos recibido ${amount}.${email === null ? '' : ` Hemos enviado el recibo a ${email}.`}`,
  processing: 'Tu pago se está procesando',
  processingText: 'El banco aún tiene que confirmarlo. No hace falta que vuelvas a pagar.',
  failed: 'El pago no se ha completado',
  failedText: 'No se ha cobrado nada. Puedes volver a intentarlo cuando quieras.',
  quarantined: 'Estamos revisando tu pago',
  quarantinedText:
    'Lo que ha llegado no coincide con lo esperado. La empresa lo revisará y se pondrá en contacto contigo.',
  notKnown: 'No encontramos este pago',
  notKnownText:
    'La dirección está incompleta o es antigua. Abre de nuevo el enlace de tu factura para ver cómo está.',
  backToPortal: 'Ir al portal',
  backToDocument: 'Volver al documento',
};
