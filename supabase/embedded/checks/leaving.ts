const undos = new Set<() => unknown>();

/**
 * What has to be undone even when the run is interrupted. Newest first, as things were built upon each other.
 * @returns what takes it off the list, once it was undone in the ordinary way
 */
export function undoWhenInterrupted(undo: () => unknown): () => void {
  undos.add(undo);
  return () => void undos.delete(undo);
}

/** Ends the process in order when it is told to stop. */
export function heedSignals(): void {
  const leave = async () => {
    for (const undo of [...undos].reverse()) await undo();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave());
}
