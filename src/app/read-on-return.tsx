import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onReturn } from '@/lib/leave-page';

/** Reads anew all that is on screen when the browser shows the page as it had kept it: meanwhile it may have been paid. */
export function ReadOnReturn(): null {
  const queries = useQueryClient();
  useEffect(() => {
    const gone = new AbortController();
    onReturn(() => void queries.invalidateQueries(), gone.signal);
    return () => gone.abort();
  }, [queries]);
  return null;
}
