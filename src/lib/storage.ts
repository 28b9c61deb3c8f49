/**
 * The browser's storage, which may be missing, full or forbidden (private windows, policies): reading then gives null
 * and writing does nothing. Nothing that matters may live only here.
 */
export const stored = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Forgotten on the next visit, which is all that can be done.
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
  },
};
