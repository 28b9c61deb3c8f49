const turns = new Map<string, Promise<unknown>>();

/**
 * Runs the work of one key after another within this process: the auth server drops the earlier of two magic tokens of a
 * user. Other processes are met by trying again (`magic-link.ts`).
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(key, mine);
  const leave = () => {
    if (turns.get(key) === mine) turns.delete(key);
  };
  mine.then(leave, leave);
  return mine;
}
