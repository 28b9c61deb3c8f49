import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

const mark = '#email=';

/** The e-mail that the form on the merchant's own site puts into the fragment. It leaves the address bar at once. */
export function useArrivingEmail(): string {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [email] = useState(() => (hash.startsWith(mark) ? decoded(hash.slice(mark.length)) : ''));
  const arrived = hash.startsWith(mark);
  useEffect(() => {
    if (arrived) void navigate(pathname, { replace: true });
  }, [arrived, navigate, pathname]);
  return email;
}

/** Anybody may write such a fragment: what is no text stays out. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).slice(0, 254);
  } catch {
    return '';
  }
}
