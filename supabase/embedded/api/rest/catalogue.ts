import type pg from 'pg';
import { foreignKeysSql, functionsSql, roleSettingsSql, tablesSql } from './catalogue-sql.ts';

export type Column = { name: string; type: string; default: string | null };
export type Table = {
  name: string;
  isView: boolean;
  columns: Column[];
  keys: { primary: boolean; columns: string[] }[];
};
/** `pairs`: source column, target column. */
export type ForeignKey = { name: string; source: string; target: string; pairs: [string, string][] };
export type Parameter = { name: string; type: string; required: boolean };
export type Routine = {
  name: string;
  returnsSet: boolean;
  readOnly: boolean;
  variadic: boolean;
  returns: 'void' | 'rows' | 'scalar';
  returnsTable: string | null;
  input: Parameter[];
};

/** What `public` holds, as of one moment. */
export type Catalogue = {
  tables: Map<string, Table>;
  foreignKeys: ForeignKey[];
  routines: Map<string, Routine[]>;
  /** Settings by role, applied to each of its transactions. */
  roleSettings: Map<string, [string, string][]>;
};

type RoutineRow = Routine & { modes: string[]; names: string[] };

/** Reads the catalogue. Types and defaults come with their schema, so they mean the same under any search path. */
export async function readCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local search_path = ''`);
    const tables = await client.query<Table>(tablesSql);
    const foreignKeys = await client.query<ForeignKey>(foreignKeysSql);
    const routines = await client.query<RoutineRow>(functionsSql);
    const settings = await client.query<{ role: string; name: string; value: string }>(roleSettingsSql);
    await client.query('commit');
    client.release();
    return {
      tables: new Map(tables.rows.map((table) => [table.name, table])),
      foreignKeys: foreignKeys.rows,
      routines: groupBy(routines.rows.map(withInputNames), (routine) => routine.name),
      roleSettings: new Map(
        [...groupBy(settings.rows, ({ role }) => role)].map(([role, rows]) => [
          role,
          rows.map(({ name, value }): [string, string] => [name, value]),
        ]),
      ),
    };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** `Map.groupBy` came with Node 21. */
function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** `proargnames` counts output arguments too: the names of the inputs are those at input positions. */
function withInputNames({ modes, names, ...routine }: RoutineRow): Routine {
  if (modes.length === 0) return routine;
  const inputNames = names.filter((_, index) => /^[ibv]$/.test(modes[index] ?? 'i'));
  return {
    ...routine,
    input: routine.input.map((parameter, index) => ({ ...parameter, name: inputNames[index] ?? '' })),
  };
}

/** A reload that an unknown name asks for is not repeated within this time. */
const restMs = 250;

/** The catalogue, read when first needed, after `expire()`, and when a request names something unknown. */
export class CatalogueCache {
  #current: Promise<Catalogue> | undefined;
  #readAt = 0;

  constructor(private readonly pool: pg.Pool) {}

  get(): Promise<Catalogue> {
    this.#current ??= this.#read();
    return this.#current;
  }

  expire(): void {
    this.#current = undefined;
  }

  /** Reads again, unless that has just been done. Answers whether it was. */
  async refresh(): Promise<boolean> {
    if (Date.now() - this.#readAt < restMs) return false;
    this.#current = this.#read();
    await this.#current;
    return true;
  }

  async #read(): Promise<Catalogue> {
    this.#readAt = Date.now();
    const reading = readCatalogue(this.pool);
    reading.catch(() => this.expire());
    return reading;
  }
}
