import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { arrivalAt } from '@/lib/arriving-token';

/** The token with which somebody arrives. It leaves the address bar and stays in this entry of the history. */
export function useArrivingToken(): string | null {
  const location = useLocation();
  const navigate = useNavigate();
  const arrival = arrivalAt(location);
  const { pathname, token } = arrival ?? {};
  useEffect(() => {
    if (pathname !== undefined) void navigate(pathname, { replace: true, state: { token } });
  }, [pathname, token, navigate]);
  return token ?? keptToken(location.state);
}

function keptToken(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('token' in state)) return null;
  return typeof state.token === 'string' ? state.token : null;
}
