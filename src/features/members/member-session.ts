import { emailKey } from '@shared/email.ts';
import { passwordForms } from '@shared/password-rules.ts';
import { useEffect, useState } from 'react';
import { forgetDrafts } from '@/lib/drafts';
import { Failure, toFailure } from '@/lib/failure';
import { adminClient, hasAdminSession } from '@/lib/supabase';

/** Signs a member in and keeps the session in this browser. Throws BADPW, LIMIT. */
export async function enterAdmin(typed: string, password: string): Promise<void> {
  const client = await adminClient();
  const email = emailKey(typed);
  let refused: unknown = new Failure('BADPW', 'No password is so long');
  for (const form of passwordForms(password)) {
    if (form === null) continue;
    const { error } = await client.auth.signInWithPassword({ email, password: form });
    if (error === null) return;
    refused = error;
    if (error.code !== 'invalid_credentials') break;
  }
  throw toFailure(refused);
}

/** Ends this browser's session; forgets it here even without network. */
export async function leaveAdmin(): Promise<void> {
  forgetDrafts('admin');
  const client = await adminClient();
  await client.auth.signOut({ scope: 'local' });
}

/** Whether a member is signed in, followed as it changes here and in other tabs. */
export function useMemberSession(): boolean {
  const [inside, setInside] = useState(hasAdminSession);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    const follow = async () => {
      const client = await adminClient();
      if (gone) return;
      const { data } = client.auth.onAuthStateChange((event) => {
        if (event === 'SIGNED_IN') setInside(true);
        if (event === 'SIGNED_OUT') setInside(false);
      });
      stop = () => data.subscription.unsubscribe();
    };
    // A chunk that did not arrive fails the readings too, and they say so.
    follow().catch(() => undefined);
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return inside;
}
