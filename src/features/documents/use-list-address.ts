import { useLocation } from 'react-router-dom';

/** The address of a list with the filters and the place that one left it with; bare when one did not come from it. */
export function useListAddress(list: string): string {
  const state: unknown = useLocation().state;
  const from = typeof state === 'object' && state !== null && 'list' in state ? state.list : null;
  return typeof from === 'string' && from.startsWith(`${list}?`) ? from : list;
}
