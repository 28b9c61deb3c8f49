import { Refusal } from './failures.ts';

/**
 * Our minor units (ISO 4217) to Stripe's and back, in integers only. They differ for three currencies; source: Stripe's
 * page on currencies (docs.stripe.com/currencies), where ISK and UGX are written with two decimals although they have
 * none, and MGA with none although ISO gives it two.
 */
const timesHundred = new Set(['ISK', 'UGX']);
const byHundred = new Set(['MGA']);

/** Three decimals at Stripe, the last of which must be 0 (same source). */
const stepOfTen = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);

/** Smallest charge in our minor units (same source). A currency without a row has the minimum of its settlement currency, known to Stripe only. */
const minimums: Readonly<Record<string, number>> = {
  AED: 200,
  AUD: 50,
  BGN: 100,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  CZK: 1500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17500,
  INR: 50,
  JPY: 50,
  MXN: 1000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PLN: 200,
  RON: 200,
  SEK: 300,
  SGD: 50,
  THB: 1000,
  USD: 50,
};

/** The currencies in which Stripe charges cards (same source), three-decimal ones included. */
const carried = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP ' +
    'CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ' +
    'ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN ' +
    'MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE ' +
    'SOS SRD STD SZL THB TJS TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** Whether Stripe charges in this currency (ISO 4217, upper case). */
export function stripeCarries(currency: string): boolean {
  return carried.has(currency);
}

/** The smallest amount Stripe charges, in our minor units; 1 where Stripe names no minimum of its own. */
export function stripeMinimum(currency: string): number {
  if (byHundred.has(currency)) return 100;
  if (stepOfTen.has(currency)) return 10;
  return minimums[currency] ?? 1;
}

/** Stripe's integers have at most eight digits (same source). */
const mostUnits = 99_999_999;

/** The largest amount Stripe takes in one payment, in our minor units. */
export function stripeMaximum(currency: string): number {
  if (stepOfTen.has(currency)) return mostUnits - (mostUnits % 10);
  return fromStripeUnits(currency, mostUnits).amount;
}

/**
 * Our minor units as Stripe's integer. Refuses with GWOFF a currency or an amount Stripe cannot carry exactly, with
 * AMTLO and GWMAX one outside its bounds and with INVAL what is no positive whole number. Never rounds.
 */
export function toStripeAmount(currency: string, amount: number): number {
  const sent = toStripeUnits(currency, amount);
  if (amount < stripeMinimum(currency)) {
    throw new Refusal(
      'AMTLO',
      `Stripe charges no less than ${stripeMinimum(currency)} minor units of ${currency}.`,
    );
  }
  if (amount > stripeMaximum(currency)) {
    throw new Refusal(
      'GWMAX',
      `Stripe takes at most ${stripeMaximum(currency)} minor units of ${currency} at once.`,
    );
  }
  return sent;
}

/** As `toStripeAmount`, for a part of a charge: only the sum must reach the minimum. */
export function toStripeUnits(currency: string, amount: number): number {
  if (!stripeCarries(currency)) throw new Refusal('GWOFF', `Stripe does not charge in ${currency}.`);
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new Refusal('INVAL', 'An amount is a positive whole number of minor units.');
  }
  const step = byHundred.has(currency) ? 100 : stepOfTen.has(currency) ? 10 : 1;
  if (amount % step !== 0)
    throw new Refusal('GWOFF', `Stripe takes ${currency} in steps of ${step} minor units.`);
  const sent = timesHundred.has(currency) ? amount * 100 : byHundred.has(currency) ? amount / 100 : amount;
  if (!Number.isSafeInteger(sent)) throw new Refusal('GWOFF', 'The amount is more than Stripe can carry.');
  return sent;
}

/**
 * Stripe's integer as our minor units, rounded down. `exact` is false for a sum we cannot write (half a krona): such
 * money never equals an attempt.
 */
export function fromStripeUnits(currency: string, units: number): { amount: number; exact: boolean } {
  if (timesHundred.has(currency)) {
    const rest = ((units % 100) + 100) % 100;
    return { amount: (units - rest) / 100, exact: rest === 0 };
  }
  return { amount: byHundred.has(currency) ? units * 100 : units, exact: true };
}
