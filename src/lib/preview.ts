import { storedInTab } from './storage';

/**
 * A portal seen through a contact's eyes by who works there. It belongs to the tab in which it began: the sessions that the
 * browser keeps, the contact's and the member's, stay as they are.
 */
export type Preview = {
  slug: string;
  /** Reads as the contact, and writes nothing. */
  token: string;
  /** Whose eyes; null for those of an example. */
  contactId: string | null;
};

const key = 'zaguan.preview';

/** Held here besides the tab's storage, which may be forbidden. */
let current = kept();

/** The preview that this tab shows of a portal; null when it shows none. It may have ended since. */
export function previewOf(slug: string): Preview | null {
  return current?.slug === slug ? current : null;
}

/** From now on this tab shows the portal in a preview. */
export function keepPreview(preview: Preview): void {
  current = preview;
  storedInTab.write(key, JSON.stringify(preview));
}

/** This tab is like any other again. */
export function forgetPreview(): void {
  current = null;
  storedInTab.remove(key);
}

function kept(): Preview | null {
  try {
    return JSON.parse(storedInTab.read(key) ?? 'null');
  } catch {
    return null;
  }
}
