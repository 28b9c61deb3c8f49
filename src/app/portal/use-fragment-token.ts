import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

/** The token that an address carries in its fragment. It leaves the address bar and stays in this entry of the history. */
export function useFragmentToken(): string | null {
  const { hash, state, pathname } = useLocation();
  const navigate = useNavigate();
  const arrived = hash.length > 1 ? hash.slice(1) : null;
  useEffect(() => {
    if (arrived !== null) void navigate(pathname, { replace: true, state: { token: arrived } });
  }, [arrived, navigate, pathname]);
  return arrived ?? keptToken(state);
}

function keptToken(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('token' in state)) return null;
  return typeof state.token === 'string' ? state.token : null;
}
