import type { Words } from '../es';

export const payments: Words['payments'] = {
  pay: (amount) => `Pay ${amount}`,
  payWith: {
    stripe: 'Pay by card',
    paypal: 'Pay with PayPal',
    square: 'Pay by card',
    redsys: 'Pay by card or Bizum',
  },
  tooMuch: (most) =>
    `The most you can pay this way at once is ${most}. Pay by bank transfer, or ask the company to let you pay in parts.`,
  tooLittle: (least) =>
    `The least you can pay this way is ${least}. Pay by bank transfer, or contact the company.`,
  opening: 'Opening the secure payment…',
  safely: (gateway) =>
    `Secure payment${gateway === null ? '' : ` with ${gateway}`}. We don’t store your card.`,
  checking: 'Confirming your payment',
  checkingText:
    'This sometimes takes a few seconds. You can close this page: the payment will be recorded all the same.',
  succeeded: 'Payment received',
  succeededText: (amount, email) =>
    `We have received ${amount}.${email === null ? '' : ` We’ve sent the receipt to ${email}.`}`,
  processing: 'Your payment is being processed',
  processingText: 'The bank still has to confirm it. There is no need to pay again.',
  failed: 'The payment was not completed',
  failedText: 'Nothing was charged. You can try again whenever you like.',
  quarantined: 'Your payment is being checked',
  quarantinedText: 'What arrived is not what was expected. The company will check it and get back to you.',
  notKnown: 'This payment was not found',
  notKnownText:
    'The address is incomplete or old. Open the link to your invoice again to see where it stands.',
  backToPortal: 'Go to the portal',
  backToDocument: 'Back to the document',
};
