import { type Env, required } from '../../env.ts';
import { httpTransport } from './http.ts';
import { smtpTransport } from './smtp.ts';
import type { Transport } from './transport.ts';

/** The address in whose name everything is sent, and its domain, which makes the mails' ids our own. */
export function senderOf(env: Env): { address: string; domain: string } {
  const address = env('MAIL_FROM') ?? 'no-reply@localhost';
  return { address, domain: address.slice(address.lastIndexOf('@') + 1) };
}

/**
 * The way out that the configuration names. `MAIL_PROVIDER=smtp`, the default: the server of `SMTP_URL` (hosted
 * functions reach ports 465 and 2525, not 25 and 587). `MAIL_PROVIDER=resend`: JSON over HTTPS as Resend takes it, to
 * `MAIL_API_URL`, with `MAIL_API_KEY`.
 */
export function openTransport(env: Env): Transport {
  const provider = env('MAIL_PROVIDER') ?? 'smtp';
  if (provider === 'smtp') return smtpTransport(required('SMTP_URL', env));
  if (provider === 'resend') {
    return httpTransport({
      url: env('MAIL_API_URL') ?? 'https://api.resend.com/emails',
      key: required('MAIL_API_KEY', env),
    });
  }
  throw new Error('MAIL_PROVIDER is neither smtp nor resend.');
}
