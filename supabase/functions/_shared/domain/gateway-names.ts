import type { GatewayName } from './document-page.ts';

/** As the gateways call themselves, in every language. */
export const gatewayNames: Readonly<Record<GatewayName, string>> = {
  stripe: 'Stripe',
  paypal: 'PayPal',
  square: 'Square',
  redsys: 'Redsys',
};
