import { smtpAddress } from './environment.ts';
import type { Ports } from './settings.ts';
import type { StackAddresses } from './stack-file.ts';

/** Where mail and payments of the functions go, for a person to read: our catcher and stand-in, or elsewhere. */
export type WaysOut = { mail: string; gateway: string };

/** Reads them from the environment of the functions. Of an address it shows the host alone: the rest may be a password. */
export function waysOut(
  stack: StackAddresses,
  ports: Ports,
  environment: Readonly<Record<string, string>>,
): WaysOut {
  const { STRIPE_API_BASE, SMTP_URL, MAIL_PROVIDER = 'smtp', MAIL_API_URL } = environment;
  return {
    gateway:
      STRIPE_API_BASE === stack.stripeUrl
        ? `${stack.stripeUrl}/dashboard`
        : elsewhere('STRIPE_API_BASE', STRIPE_API_BASE, 'Stripe itself'),
    mail:
      MAIL_PROVIDER !== 'smtp'
        ? elsewhere('MAIL_PROVIDER', MAIL_API_URL, MAIL_PROVIDER)
        : SMTP_URL === smtpAddress(ports)
          ? stack.mailUrl
          : elsewhere('SMTP_URL', SMTP_URL, 'nowhere'),
  };
}

function elsewhere(setting: string, address: string | undefined, usual: string): string {
  const host = address !== undefined && URL.canParse(address) ? new URL(address).host : '';
  return `${host || usual} (as ${setting} says)`;
}
