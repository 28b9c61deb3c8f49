import type { AdminWords } from '@/messages/load';
import type { Tone } from '@/ui/tone';

export type PortalState = keyof AdminWords['contacts']['portalStates'];

type Seen = {
  email: string | null;
  portal_enabled: boolean;
  archived_at: string | null;
  account: { password_set_at: string | null } | null;
};

/** How a contact stands at the portal's door: closed first, then whether and how it can sign in. */
export function portalState({ email, portal_enabled, archived_at, account }: Seen): PortalState {
  if (!portal_enabled || archived_at !== null) return 'off';
  if (email === null) return 'no_email';
  return account?.password_set_at ? 'password' : 'no_password';
}

const tones: Record<PortalState, Tone> = {
  off: 'warning',
  no_email: 'quiet',
  no_password: 'quiet',
  password: 'success',
};

/** How a state is coloured. */
export function portalTone(state: PortalState): Tone {
  return tones[state];
}
