import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { stack } from '../journeys/target.ts';

/** One connection on which scenes are played, each in a transaction that is never committed. */
export class Theatre {
  private constructor(private readonly client: pg.Client) {}

  static async open(): Promise<Theatre> {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    // A thousand small histories cost mostly planning: each statement is planned once, and none is compiled.
    await client.query('set plan_cache_mode = force_generic_plan; set jit = off');
    await client.query(`create function pg_temp.attempt(p_claims text, p_query text, out code text, out answer jsonb)
      language plpgsql as $$
      begin
        perform set_config('request.jwt.claims', p_claims, true);
        execute p_query into answer;
      exception when others then
        code := sqlstate;
      end $$`);
    return new Theatre(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Plays on a stage of its own and leaves no trace. */
  async scene<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      return await play(await Stage.set(this.client));
    } finally {
      await this.client.query('rollback');
    }
  }
}

/** A merchant, a contact with a living session, and calls that may fail without ending the transaction. */
export class Stage {
  private constructor(
    private readonly client: pg.Client,
    readonly org: string,
    readonly contact: string,
    private readonly claims: { server: string; contact: string },
  ) {}

  static async set(client: pg.Client): Promise<Stage> {
    const [user, session] = [randomUUID(), randomUUID()];
    const { rows } = await client.query<{ org: string; contact: string }>(`
      with u as (insert into auth.users (id, email) values ('${user}', '${user}@contacts.invalid') returning id),
      o as (insert into public.organizations (slug, name) values ('s${user.slice(0, 13)}', 'Escena') returning id),
      c as (insert into public.contacts (org_id, name, email) select id, 'Ana', 'ana@cliente.test' from o returning org_id, id),
      b as (insert into public.bank_accounts (org_id, name, holder, iban)
        select id, 'Banco', 'Escena', 'ES9121000418450200051332' from o returning org_id, id),
      g as (insert into public.gateways (org_id, gateway, mode, bank_account_id) select org_id, 'stripe', 'test', id from b),
      a as (insert into public.portal_accounts (org_id, contact_id, email, user_id, password_set_at)
        select org_id, id, 'ana@cliente.test', '${user}', now() from c returning org_id, id, contact_id),
      s as (insert into private.portal_sessions (session_id, org_id, contact_id, account_id, kind, expires_at)
        select '${session}', org_id, contact_id, id, 'password', now() + interval '1 day' from a)
      select org_id as org, id as contact from c`);
    const [row] = rows;
    if (!row) throw new Error('The stage could not be set');
    const server = JSON.stringify({ role: 'service_role' });
    const contact = JSON.stringify({ role: 'authenticated', sub: user, session_id: session });
    return new Stage(client, row.org, row.contact, { server, contact });
  }

  /** The rows of a query; one with a name is planned once for its text and kept. */
  async query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
    name?: string,
  ): Promise<Row[]> {
    return (await this.client.query<Row>({ text, values, ...(name ? { name } : {}) })).rows;
  }

  /** A query of one JSON value, as the server or as the contact: its answer, or the code of the refusal. */
  async attempt<T>(as: 'server' | 'contact', query: string): Promise<{ code: string | null; answer: T }> {
    const [row] = await this.query<{ code: string | null; answer: T }>(
      'select * from pg_temp.attempt($1, $2)',
      [this.claims[as], query],
    );
    if (!row) throw new Error('Nothing was answered');
    return row;
  }
}
