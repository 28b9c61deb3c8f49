import { Refusal } from '../../domain/failures.ts';
import type { Gateway, GatewayConfig, GatewayModule, GatewayName } from './gateway.ts';
import { stripe } from './stripe.ts';

/** The gateways that are built. Another one is a module and a line here. */
const modules: Partial<Record<GatewayName, GatewayModule>> = { stripe };

/** The module of a gateway; refuses with GWOFF a name that is not built. */
export function gatewayModule(name: string): GatewayModule {
  const found = Object.entries(modules).find(([key]) => key === name)?.[1];
  if (!found) throw new Refusal('GWOFF', 'This gateway is not available.');
  return found;
}

/**
 * A merchant's account at a gateway, at the address the environment names. `limits` shortens the waiting where the
 * caller itself is waited for (a webhook must answer within 10 seconds).
 */
export function openGateway(
  name: string,
  credentials: unknown,
  env: (variable: string) => string | undefined,
  limits: Omit<GatewayConfig, 'apiBase'> = {},
): Gateway {
  const module = gatewayModule(name);
  return module.open(credentials, { ...limits, apiBase: env(module.apiBaseVariable) });
}
