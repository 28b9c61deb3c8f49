import type { Session, SupabaseClient } from '@supabase/supabase-js';
import { createClient } from '@supabase/supabase-js';
import ws from 'ws';
import type { AnswerOf, Contract, RequestOf } from '../../functions/_shared/domain/contracts/contract.ts';
import type { Database } from '../../functions/_shared/domain/database.types.ts';

/** Where the demonstration goes: any stack, by address and keys. */
export interface SeedTarget {
  apiUrl: string;
  publishableKey: string;
  secretKey: string;
  /** The Stripe stand-in, where the stack pays through one: then invoices are paid for real. */
  stripeUrl?: string | undefined;
}

export type Client = SupabaseClient<Database>;

/** A stack as the seed speaks to it. */
export interface Connection {
  target: SeedTarget;
  /** With the secret key: passes row level security. */
  server: Client;
  /** Signs in with e-mail and password; null when nobody has these. */
  signIn(email: string, password: string): Promise<Session | null>;
  /** As the holder of a token. */
  as(token: string): Client;
  /** Calls an edge function. Throws with the function's code and words when it refuses. */
  call<C extends Contract>(contract: C, body: RequestOf<C>, token?: string): Promise<AnswerOf<C>>;
}

/** A function said no; `code` is one of the house's. */
export class Refused extends Error {
  constructor(
    name: string,
    readonly code: string,
    message: string,
  ) {
    super(`${name} refused: ${code} ${message}`);
  }
}

export function connect(target: SeedTarget): Connection {
  const client = (key: string, token?: string): Client =>
    createClient<Database>(target.apiUrl, key, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      // Node 20 has no WebSocket; the types of ws and of the browser's differ in what nobody uses here.
      realtime: { transport: ws as never },
      ...(token ? { global: { headers: { Authorization: `Bearer ${token}` } } } : {}),
    });
  return {
    target,
    server: client(target.secretKey),
    as: (token) => client(target.publishableKey, token),
    async signIn(email, password) {
      const { data, error } = await client(target.publishableKey).auth.signInWithPassword({
        email,
        password,
      });
      if (error !== null && error.code !== 'invalid_credentials') throw error;
      return data.session;
    },
    async call(contract, body, token = target.publishableKey) {
      const response = await fetch(`${target.apiUrl}/functions/v1/${contract.name}`, {
        method: 'POST',
        headers: {
          apikey: target.publishableKey,
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      });
      const answer = await response.json();
      if (!response.ok) throw new Refused(contract.name, String(answer.code), String(answer.message));
      return contract.response.parse(answer) as AnswerOf<typeof contract>;
    },
  };
}
