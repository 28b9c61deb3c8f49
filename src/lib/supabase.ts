import type { PortalSession } from '@shared/contracts/parts.ts';
import type { Database } from '@shared/database.types.ts';
import { retryingConflicts } from '@shared/database-conflict.ts';
import type { SupabaseClient } from '@supabase/supabase-js';
import { env } from './env';
import { Failure, toFailure } from './failure';
import { loadPart } from './load-part';
import { forgetPreview, keepPreview, previewOf } from './preview';
import { stored } from './storage';

export type Client = SupabaseClient<Database>;

const clients = new Map<string, Promise<Client>>();
/** Of clients that hold a token and no session. */
const tokens = new WeakMap<Client, string>();

const portalKey = (slug: string) => `zaguan.portal.${slug}`;
const deviceKey = (slug: string) => `zaguan.device.${slug}`;
const adminKey = 'zaguan.admin';

/**
 * The client of a contact at one merchant. Each merchant has its own session, so two portals live side by side; a tab that
 * shows a preview speaks for the preview.
 */
export function portalClient(slug: string): Promise<Client> {
  return clientFor(portalKey(slug), previewOf(slug)?.token);
}

/** Keeps a contact's session in this browser; a preview in this tab is over. Throws a Failure. */
export async function keepPortalSession(slug: string, session: PortalSession): Promise<void> {
  forgetPreview();
  const { error } = await (await portalClient(slug)).auth.setSession(session);
  if (error !== null) throw toFailure(error);
}

/** The client of the merchant's people. */
export function adminClient(): Promise<Client> {
  return clientFor(adminKey);
}

/** Whether a portal session is kept in this browser, known without loading the client. It may have ended since. */
export function hasPortalSession(slug: string): boolean {
  return stored.read(portalKey(slug)) !== null;
}

/** The same for the admin. */
export function hasAdminSession(): boolean {
  return stored.read(adminKey) !== null;
}

/** The auth user whose session the admin keeps, known without loading the client; null without one. */
export function adminAccount(): string | null {
  try {
    return JSON.parse(stored.read(adminKey) ?? 'null')?.user?.id ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps a portal's session under the merchant's new slug. The client that held it stops renewing it: two that renew one
 * session end it. A session kept under the new slug already stays.
 */
export function movePortalSession(from: string, to: string): void {
  const device = knownDevice(from);
  if (device !== null && knownDevice(to) === null) keepDevice(to, device);
  stored.remove(deviceKey(from));
  const preview = previewOf(from);
  if (preview !== null) keepPreview({ ...preview, slug: to });
  const kept = stored.read(portalKey(from));
  if (kept === null) return;
  const old = clients.get(portalKey(from));
  clients.delete(portalKey(from));
  old?.then((client) => client.auth.stopAutoRefresh()).catch(() => undefined);
  if (stored.read(portalKey(to)) === null) stored.write(portalKey(to), kept);
  stored.remove(portalKey(from));
}

/** By what the browser is known at a merchant's door, since somebody signed in here; null when nobody did. */
export function knownDevice(slug: string): string | null {
  return stored.read(deviceKey(slug));
}

/** Keeps it. It stays when one signs out. */
export function keepDevice(slug: string, device: string): void {
  stored.write(deviceKey(slug), device);
}

/** The access token of a client's session, refreshed when due. Throws NOSES without one. */
export async function accessToken(client: Client): Promise<string> {
  const held = tokens.get(client);
  if (held !== undefined) return held;
  const { data, error } = await client.auth.getSession();
  if (error !== null) throw toFailure(error);
  if (data.session === null) throw new Failure('NOSES', 'There is no session');
  return data.session.access_token;
}

function clientFor(storageKey: string, token?: string): Promise<Client> {
  const name = token ?? storageKey;
  const known = clients.get(name);
  if (known !== undefined) return known;
  const made = token === undefined ? load(storageKey) : loadWithToken(token);
  clients.set(name, made);
  // A chunk that did not arrive is asked for again on the next call.
  made.catch(() => clients.delete(name));
  return made;
}

const global = { fetch: retryingConflicts((input, init) => fetch(input, init)) };

const library = () => loadPart(() => import('@supabase/supabase-js'));

async function load(storageKey: string): Promise<Client> {
  const { createClient } = await library();
  return createClient<Database>(env.supabaseUrl, env.publishableKey, {
    auth: { storageKey, persistSession: true, autoRefreshToken: true, detectSessionInUrl: false },
    global,
  });
}

async function loadWithToken(token: string): Promise<Client> {
  const { createClient } = await library();
  const client = createClient<Database>(env.supabaseUrl, env.publishableKey, {
    accessToken: async () => token,
    global,
  });
  tokens.set(client, token);
  return client;
}
