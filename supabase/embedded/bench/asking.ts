import pg from 'pg';
import type { StackAddresses } from '../stack-file.ts';
import type { Ask, Caller, Way } from './question.ts';

/** Puts a question in one of the ways. */
export class Asking {
  private constructor(
    private readonly stack: StackAddresses,
    private readonly client: pg.Client,
  ) {}

  static async begin(stack: StackAddresses): Promise<Asking> {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    return new Asking(stack, client);
  }

  end(): Promise<void> {
    return this.client.end();
  }

  /** @returns milliseconds from sending to having read the answer; in SQL without the transaction around it */
  async time(ask: Ask, way: Way): Promise<number> {
    if (way === 'api') return this.timeApi(ask);
    const caller = way === 'policy' || way === 'function' ? ask.caller : undefined;
    return this.inTransaction(caller, async () => {
      const text = statementOf(ask, way);
      const began = performance.now();
      await this.client.query(text);
      return performance.now() - began;
    });
  }

  /** The plan with which Postgres answered, buffers included; of a function, that of its own statement is inside it. */
  async explain(ask: Ask): Promise<string> {
    return this.inTransaction(undefined, async () => {
      const { rows } = await this.client.query(`explain (analyze, buffers) ${ask.query ?? ask.table}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  }

  /** Asks once, unmeasured, past row level security. */
  async rows<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(text, values)).rows;
  }

  /** As the API does it: the role, its search path and the claims of the token, for one transaction. Undone at its end. */
  async inTransaction<T>(caller: Caller | undefined, work: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      if (caller) {
        await this.client.query(
          `select set_config('role', 'authenticated', true), set_config('search_path', 'public, extensions', true),
             set_config('request.jwt.claims', $1, true)`,
          [JSON.stringify(caller.claims)],
        );
      }
      return await work();
    } finally {
      await this.client.query('rollback');
    }
  }

  private async timeApi({ caller, call }: Ask): Promise<number> {
    const began = performance.now();
    const response = await fetch(`${this.stack.apiUrl}/rest/v1/rpc/${call.name}`, {
      method: 'POST',
      headers: {
        apikey: this.stack.publishableKey,
        authorization: `Bearer ${caller.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(call.args),
    });
    const answer = await response.text();
    const time = performance.now() - began;
    if (!response.ok) throw new Error(`${call.name} answered ${response.status} ${answer}`);
    return time;
  }
}

function statementOf(ask: Ask, way: Way): string {
  if (way === 'function') return callInSql(ask.call);
  const text = way === 'query' ? ask.query : ask.table;
  if (text === undefined) throw new Error(`${ask.call.name} has no ${way}`);
  return text;
}

/** `select * from public.name(p_a => '…', …)`: its values written out, so that all ways take the same road. */
function callInSql({ name, args }: Ask['call']): string {
  const list = Object.entries(args).map(([key, value]) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return `${key} => ${pg.escapeLiteral(text)}`;
  });
  return `select * from public.${name}(${list.join(', ')})`;
}
