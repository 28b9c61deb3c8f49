import { randomUUID } from 'node:crypto';
import type { Session, SupabaseClient } from '@supabase/supabase-js';
import { server, visitor } from './target.ts';

export type Person = { id: string; email: string; password: string };

/** A user of its own for a test: what one test does to it no other sees. */
export async function person(metadata: Record<string, unknown> = {}): Promise<Person> {
  const email = `${randomUUID()}@contacts.invalid`;
  const password = `pass-${randomUUID()}`;
  const { data, error } = await server().auth.admin.createUser({
    email,
    password,
    email_confirm: true,
    user_metadata: metadata,
    app_metadata: { org: 'one' },
  });
  if (error) throw error;
  return { id: data.user.id, email, password };
}

/** A client with a session of that person, and the session. */
export async function signedIn(
  who: Pick<Person, 'email' | 'password'>,
): Promise<{ client: SupabaseClient; session: Session }> {
  const client = visitor();
  const { email, password } = who;
  const { data, error } = await client.auth.signInWithPassword({ email, password });
  if (error) throw error;
  return { client, session: data.session };
}
