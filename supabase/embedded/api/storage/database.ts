import type { Pool, PoolClient } from 'pg';
import type { Caller } from '../claims.ts';

/** One transaction of a request: speaks as its caller, and for a moment as the service where RLS must not decide. */
export type Session = {
  db: PoolClient;
  /** Runs the work past RLS, then goes back to the caller's role. */
  asService: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Undoes the transaction and hands its result on: for asking what the caller could do. */
export class RolledBack<T> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}

const BECOME = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
  set_config('request.jwt.claim.sub', '', true), set_config('search_path', 'storage, public, extensions', true)`;

/** Runs the work in one transaction as the caller: its role and claims, as the REST API does. */
export async function asCaller<T>(
  pool: Pool,
  caller: Caller,
  work: (session: Session) => Promise<T | RolledBack<T>>,
): Promise<T> {
  const db = await pool.connect();
  const claims = JSON.stringify(caller.claims);
  let broken: Error | undefined;
  const become = (role: string) => db.query(BECOME, [role, claims]);
  try {
    await db.query('begin');
    await become(caller.role);
    const result = await work({
      db,
      asService: async (inner) => {
        await become('service_role');
        const value = await inner();
        await become(caller.role);
        return value;
      },
    });
    await db.query(result instanceof RolledBack ? 'rollback' : 'commit');
    return result instanceof RolledBack ? result.value : result;
  } catch (error) {
    // A connection that cannot roll back is of no more use: the pool drops it.
    await db.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    db.release(broken);
  }
}

/** The service itself: for public and signed files, whose right to be read was settled before. */
export const service: Caller = { role: 'service_role', claims: { role: 'service_role' }, key: 'secret' };
