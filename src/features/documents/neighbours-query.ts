import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import type { portalClient } from '@/lib/supabase';

export type Neighbour = { id: string; number: string };

/** As SQL's `document_neighbours` answers. */
type Neighbours = { previous: Neighbour | null; next: Neighbour | null };

/** A document's neighbours in its list by date, among those that this reader may see. */
export function neighboursQuery(
  key: readonly unknown[],
  client: () => ReturnType<typeof portalClient>,
  orgId: string,
  id: string,
) {
  return queryOptions({
    queryKey: [...key, 'neighbours'],
    queryFn: async () => {
      const { data, error } = await (await client()).rpc('document_neighbours', {
        p_org: orgId,
        p_document: id,
      });
      if (error !== null) throw toFailure(error);
      return data as unknown as Neighbours;
    },
  });
}
