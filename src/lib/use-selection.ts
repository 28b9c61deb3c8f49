import { useState } from 'react';

export type Selection<Row> = {
  /** Everything that matches, on whatever page. */
  everything: boolean;
  /** Those named one by one, across pages. */
  rows: Row[];
  wholePage: boolean;
  has: (id: string) => boolean;
  toggle: (row: Row) => void;
  togglePage: () => void;
  /** These and no others. */
  pick: (rows: readonly Row[]) => void;
  pickEverything: () => void;
  clear: () => void;
};

type Picked<Row> = ReadonlyMap<string, Row> | 'everything';

/**
 * Which rows of a list are picked: some by name, across pages, or everything that matches. `scope` says in one text what
 * the list is asked for: another scope begins anew.
 */
export function useSelection<Row extends { id: string }>(
  scope: string,
  page: readonly Row[],
): Selection<Row> {
  const [state, setState] = useState<{ scope: string; picked: Picked<Row> }>({ scope, picked: new Map() });
  const picked: Picked<Row> = state.scope === scope ? state.picked : new Map();
  const set = (next: Picked<Row>) => setState({ scope, picked: next });
  const everything = picked === 'everything';
  // Whoever takes one away from everything keeps the page that is in sight.
  const named = everything ? byId(page) : picked;
  const wholePage = page.length > 0 && page.every(({ id }) => named.has(id));
  return {
    ...{ everything, rows: [...named.values()], wholePage },
    has: (id) => named.has(id),
    toggle: (row) => {
      const next = new Map(named);
      if (!next.delete(row.id)) next.set(row.id, row);
      set(next);
    },
    togglePage: () => {
      const next = new Map(named);
      for (const row of page) {
        if (wholePage) next.delete(row.id);
        else next.set(row.id, row);
      }
      set(next);
    },
    pick: (rows) => set(byId(rows)),
    pickEverything: () => set('everything'),
    clear: () => set(new Map()),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
