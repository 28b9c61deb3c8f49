/**
 * A storage of the browser, which may be missing, full or forbidden (private windows, policies): reading then gives null
 * and writing does nothing. Nothing that matters may live only here.
 */
const keptIn = (area: () => Storage) => ({
  read(key: string): string | null {
    try {
      return area().getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      area().setItem(key, value);
    } catch {
      // Forgotten on the next visit, which is all that can be done.
    }
  },
  remove(key: string): void {
    try {
      area().removeItem(key);
    } catch {
      // As above.
    }
  },
  /** Removes every entry whose key begins so. */
  removeAll(start: string): void {
    try {
      for (const key of Object.keys(area())) if (key.startsWith(start)) area().removeItem(key);
    } catch {
      // As above.
    }
  },
});

/** What the browser keeps for all its tabs. */
export const stored = keptIn(() => localStorage);

/** What one tab keeps while it is open. */
export const storedInTab = keptIn(() => sessionStorage);
