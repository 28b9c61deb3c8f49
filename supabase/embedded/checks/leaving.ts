import { onLeave } from '../leave.ts';

const undos = new Set<() => unknown>();
let leaving: Promise<never> | undefined;

/**
 * What has to be undone even when the run is interrupted. Newest first, as things were built upon each other.
 * @returns what takes it off the list, once it was undone in the ordinary way
 */
export function undoWhenInterrupted(undo: () => unknown): () => void {
  undos.add(undo);
  return () => void undos.delete(undo);
}

/** Ends the process in order when it is told to stop, or when `parent`, which started it, has ended. */
export function endInOrder(parent: number): void {
  onLeave(parent, () => {
    leaving = undoAll().then(() => process.exit(130));
  });
}

/** To be waited for before the next thing is begun: does not come back once the process is ending. */
export async function unlessLeaving(): Promise<void> {
  await leaving;
}

async function undoAll(): Promise<void> {
  for (let undo = newest(); undo; undo = newest()) {
    undos.delete(undo);
    await undo();
  }
}

function newest(): (() => unknown) | undefined {
  return [...undos].at(-1);
}
