import { useCallback, useState } from 'react';
import { storedInTab } from './storage';
import { adminAccount } from './supabase';

const prefix = 'zaguan.draft.';
/** Held here besides the tab's storage, which may be forbidden. */
const held = new Map<string, string>();

/** The portal at which one types; in the admin also who types. */
function ownerHere(): string {
  const [, place = ''] = window.location.pathname.split('/');
  return place === 'admin' ? `admin ${adminAccount() ?? ''}` : place;
}

const keyOf = (name: string) => `${prefix}${ownerHere()} ${name}`;

/** What was typed under a name (`comment <document>`) and not sent; null when nothing was. */
export function readDraft(name: string): string | null {
  const key = keyOf(name);
  return held.get(key) ?? storedInTab.read(key);
}

/** Keeps it in this tab: it outlives leaving the page and loading it anew. */
export function keepDraft(name: string, text: string): void {
  const key = keyOf(name);
  held.set(key, text);
  storedInTab.write(key, text);
}

/** Forgets what was sent. */
export function forgetDraft(name: string): void {
  held.delete(keyOf(name));
  storedInTab.remove(keyOf(name));
}

/** The state of a field whose text is a draft of that name. */
export function useDraft(name: string, initial = ''): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => readDraft(name) ?? initial);
  const write = useCallback(
    (typed: string) => {
      setText(typed);
      keepDraft(name, typed);
    },
    [name],
  );
  return [text, write];
}

/** Forgets what was typed and not sent at a portal (`slug`), or in the admin: whoever typed it has left. */
export function forgetDrafts(place: string): void {
  const start = `${prefix}${place} `;
  for (const key of held.keys()) if (key.startsWith(start)) held.delete(key);
  storedInTab.removeAll(start);
}
