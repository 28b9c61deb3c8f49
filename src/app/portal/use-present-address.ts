import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { movePortalSession } from '@/lib/supabase';

/**
 * Whoever came by an address that the merchant has given up is led on to the present one, with all that the address
 * carried; a session kept under the old one comes along. `present` is unknown until the merchant is.
 */
export function usePresentAddress(slug: string, present: string | undefined): void {
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (present === undefined || present === slug) return;
    movePortalSession(slug, present);
    const rest = pathname.split('/').slice(2);
    void navigate({ pathname: ['', present, ...rest].join('/'), search, hash }, { replace: true, state });
  }, [slug, present, pathname, search, hash, state, navigate]);
}
