import type { Pool, PoolClient } from 'pg';

/** Runs the work in one transaction of the auth pool; an error undoes it and goes on to the caller. */
export async function inTransaction<T>(pool: Pool, work: (db: PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  let broken: Error | undefined;
  try {
    await db.query('begin');
    const result = await work(db);
    await db.query('commit');
    return result;
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
