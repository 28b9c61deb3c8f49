import type { GatewayName } from './document-page.ts';
import { stripeCarries, stripeMaximum, stripeMinimum } from './stripe-amount.ts';

/** What a gateway takes in one payment, in minor units of a currency. */
export type GatewayLimits = {
  /** Whether it charges in this currency (ISO 4217, upper case). */
  carries(currency: string): boolean;
  minimum(currency: string): number;
  maximum(currency: string): number;
};

/** By gateway; one that is not built has none. */
export const gatewayLimits: Readonly<Partial<Record<GatewayName, GatewayLimits>>> = {
  stripe: { carries: stripeCarries, minimum: stripeMinimum, maximum: stripeMaximum },
};

/** Which bound an amount (minor units) is outside of, with that bound; null where the gateway takes it. */
export function outsideLimits(
  gateway: GatewayName,
  currency: string,
  amount: number,
): { is: 'tooLittle' | 'tooMuch'; bound: number } | null {
  const limits = gatewayLimits[gateway];
  if (!limits?.carries(currency)) return null;
  const [least, most] = [limits.minimum(currency), limits.maximum(currency)];
  if (amount < least) return { is: 'tooLittle', bound: least };
  return amount > most ? { is: 'tooMuch', bound: most } : null;
}
