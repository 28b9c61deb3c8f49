import type { Keys } from './keys.ts';
import { loopback } from './listen.ts';
import type { Ports } from './settings.ts';
import type { StackAddresses } from './stack-file.ts';

/** Settings of the functions that the person who starts the stack may choose; an empty one switches it off. */
const choosable = [
  ...['APP_URL', 'STRIPE_API_BASE', 'SMTP_URL', 'MAIL_FROM'],
  ...['MAIL_PROVIDER', 'MAIL_API_URL', 'MAIL_API_KEY'],
] as const;

/** Where the mail catcher takes mail. */
export function smtpAddress(ports: Ports): string {
  return `smtp://${loopback}:${ports.smtp}`;
}

/**
 * The environment of the edge functions: what Supabase gives them, and ours. By default mail goes to the catcher and
 * payments to the stand-in; an environment variable of the same name sends them elsewhere.
 */
export function functionsEnvironment(
  stack: StackAddresses,
  keys: Keys,
  ports: Ports,
): Record<string, string> {
  const environment: Record<string, string> = {
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_ANON_KEY: stack.publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: stack.secretKey,
    APP_URL: stack.url,
    SECRETS_KEY: keys.secretsKey,
    SECRETS_KEY_VERSION: '1',
    STRIPE_API_BASE: stack.stripeUrl,
    SMTP_URL: smtpAddress(ports),
    MAIL_FROM: 'portal@zaguan.test',
  };
  for (const name of choosable) {
    const chosen = process.env[name];
    if (chosen === '') delete environment[name];
    else if (chosen !== undefined) environment[name] = chosen;
  }
  return environment;
}
