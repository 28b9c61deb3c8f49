import { Failure } from './failure';
import { storedInTab } from './storage';

const key = 'zaguan.reloaded';
/** One reload by itself in this time, in milliseconds: if it did not help, the next would not either. */
const once = 60_000;

/**
 * Fetches a part of the application (`() => import('./part')`), trying twice. When the server has a newer release, which
 * has taken the part away, the page is loaded anew; so it is when a part that was asked for again (`pressed`) does not
 * come though the server answers, for some browsers keep a failed import. Throws OFFLN without network, UNLOD otherwise.
 */
export async function loadPart<T>(load: () => Promise<T>, pressed = false): Promise<T> {
  try {
    return await load();
  } catch {
    const released = await isReleaseNew();
    if (released && reloadOnce()) return forever();
    return load().catch((cause) => {
      if (pressed && reloadOnce()) return forever();
      throw new Failure('UNLOD', String(cause));
    });
  }
}

/** Whether the server names another entry than the one that runs here. Throws OFFLN when it does not answer. */
async function isReleaseNew(): Promise<boolean> {
  const page = await fetch('/', { cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch((cause) => {
      throw new Failure('OFFLN', String(cause));
    });
  const there = entryOf(new DOMParser().parseFromString(page, 'text/html'));
  return there !== undefined && there !== entryOf(document);
}

const entryOf = (page: Document) =>
  page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? undefined;

/** Loads the page anew unless that was done just now, or could not be remembered. */
function reloadOnce(): boolean {
  const last = Number(storedInTab.read(key) ?? 0);
  const now = Date.now();
  if (now - last < once) return false;
  storedInTab.write(key, String(now));
  if (storedInTab.read(key) !== String(now)) return false;
  window.location.reload();
  return true;
}

/** The page is going: nothing of it is to follow. */
const forever = () => new Promise<never>(() => undefined);
