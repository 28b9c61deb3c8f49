import pg from 'pg';

/** A lost connection is taken up again after this time. */
const retryMs = 1_000;

/**
 * Calls `onNotify` whenever the database says `NOTIFY pgrst`, and after every reconnection (something may have been
 * missed). Holds one connection beside the pool, and gives it back when the pool ends.
 */
export function listen(pool: pg.Pool, onNotify: () => void): void {
  const client = new pg.Client(pool.options);
  let lost = false;
  const again = () => {
    if (lost || pool.ending) return;
    lost = true;
    client.removeAllListeners('notification');
    void client.end().catch(() => undefined);
    setTimeout(() => !pool.ending && listen(pool, onNotify), retryMs).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', onNotify);
  client
    .connect()
    .then(() => client.query('listen pgrst'))
    .then(onNotify)
    .catch(again);
}
