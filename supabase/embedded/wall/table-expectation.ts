import { type ActorName, each, members } from './actors.ts';
import type { World } from './world.ts';

/** Which rows come back. Who is not named in an expectation gets none. */
export type Rows = 'none' | 'of the merchant' | 'own issued' | 'the shared one';

type Row = Record<string, unknown>;

export interface TableExpectation {
  select: Partial<Record<ActorName, Rows>>;
  /** Columns an API role may read, write when adding, and change: each new one must be written down here. */
  columns: { select: string; insert?: string; update?: string };
  insert?: { by: readonly ActorName[]; row: (world: World) => Row };
  /** One row of the first merchant and a change to it that harms nothing. */
  update?: { by: readonly ActorName[]; row: (world: World) => Row; change: () => Row };
}

/** Members of each merchant see what is their merchant's. */
export const membersOnly: TableExpectation['select'] = each([...members, 'foreignStaff'], 'of the merchant');
