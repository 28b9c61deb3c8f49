import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { readableEmail } from '@/lib/readable-email';

const mark = '#email=';

/**
 * The e-mail that the form on the merchant's own site puts into the fragment. It leaves the address bar at once and stays
 * in this entry of the history.
 */
export function useArrivingEmail(): string {
  const { hash, pathname, state } = useLocation();
  const navigate = useNavigate();
  const arrived = hash.startsWith(mark) ? decoded(hash.slice(mark.length)) : null;
  useEffect(() => {
    if (arrived !== null) void navigate(pathname, { replace: true, state: { email: arrived } });
  }, [arrived, navigate, pathname]);
  return arrived ?? keptEmail(state);
}

function keptEmail(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('email' in state)) return '';
  return typeof state.email === 'string' ? state.email : '';
}

/** Anybody may write such a fragment: what is no text stays out. */
function decoded(text: string): string {
  try {
    return readableEmail(decodeURIComponent(text)).slice(0, 254);
  } catch {
    return '';
  }
}
