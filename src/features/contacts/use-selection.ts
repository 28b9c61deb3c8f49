import { useState } from 'react';
import { filterOf } from './contact-queries';
import type { Choice } from './invitation-queries';

export type Selection = {
  /** Everything that matches, on whatever page. */
  everything: boolean;
  /** How many are named one by one. */
  count: number;
  wholePage: boolean;
  choice: Choice;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  togglePage: () => void;
  pickEverything: () => void;
  clear: () => void;
};

/** Which contacts are picked: some by name, across pages, or everything the search finds. Another search begins anew. */
export function useSelection(search: string, rows: readonly { id: string }[]): Selection {
  const [picked, setPicked] = useState<{ search: string; ids: ReadonlySet<string> | 'everything' }>({
    search,
    ids: new Set(),
  });
  const ids = picked.search === search ? picked.ids : new Set<string>();
  const pick = (next: ReadonlySet<string> | 'everything') => setPicked({ search, ids: next });
  const page = rows.map(({ id }) => id);
  const everything = ids === 'everything';
  // Whoever takes one away from everything keeps the page that is in sight.
  const named = everything ? new Set(page) : ids;
  const wholePage = page.length > 0 && page.every((id) => named.has(id));
  return {
    ...{ everything, count: named.size, wholePage },
    choice: everything ? { filter: filterOf(search) } : { contacts: [...named] },
    has: (id) => named.has(id),
    toggle: (id) => {
      const next = new Set(named);
      if (!next.delete(id)) next.add(id);
      pick(next);
    },
    togglePage: () => {
      const others = [...named].filter((id) => !page.includes(id));
      pick(new Set(wholePage ? others : [...others, ...page]));
    },
    pickEverything: () => pick('everything'),
    clear: () => pick(new Set()),
  };
}
