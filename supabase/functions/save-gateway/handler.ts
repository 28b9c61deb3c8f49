import type { z } from 'zod';
import type { saveGateway } from '../_shared/domain/contracts/save-gateway.ts';
import { asCaller, asServer, type Client } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import { gatewayModule, openGateway } from '../_shared/server/gateways/registry.ts';
import type { Call } from '../_shared/server/http.ts';
import { openCredentials } from '../_shared/server/payments/credentials.ts';
import { readKeyRing, sealSecret } from '../_shared/server/secrets.ts';

/**
 * Tries a merchant's credentials at the gateway, then keeps them encrypted as a new version. The version before stays
 * for payments begun with it, and its webhook secret is accepted until the next change.
 */
export async function handleSaveGateway(
  { org_id, gateway, bank_account_id, credentials }: z.output<typeof saveGateway.request>,
  { request, env }: Call,
) {
  const member = taken(await asCaller(request).rpc('require_manager', { p_org: org_id }));
  const server = asServer();
  const { webhook_secret, ...keys } = credentials;
  const webhook_secrets =
    webhook_secret === undefined ? await presentSecrets(server, { org_id, gateway }, env) : [webhook_secret];
  const kept = { ...keys, webhook_secrets };
  const { account, mode } = await openGateway(gateway, kept, env).testCredentials();
  const sealed = await sealSecret(await readKeyRing(env), { org_id, gateway }, JSON.stringify(kept));
  const version = taken(
    await server.rpc('save_gateway', {
      p_org: org_id,
      p_gateway: gateway,
      p_mode: mode,
      p_bank_account: bank_account_id,
      p_account_ref: account ?? '',
      p_key_version: sealed.key_version,
      p_ciphertext: sealed.ciphertext,
      p_member: member,
    }),
  );
  return { gateway, mode, account_ref: account, version };
}

/** The webhook secrets in force: new keys without a new secret go on with these. */
async function presentSecrets(
  server: Client,
  owner: { org_id: string; gateway: z.output<typeof saveGateway.request>['gateway'] },
  env: Call['env'],
): Promise<readonly string[]> {
  const [secret] = taken(
    await server.rpc('gateway_secret', { p_org: owner.org_id, p_gateway: owner.gateway }),
  );
  if (!secret) return [];
  return gatewayModule(owner.gateway).webhookSecrets(await openCredentials(env, owner, secret));
}
