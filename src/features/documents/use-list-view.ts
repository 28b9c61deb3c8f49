import { useSearchParams } from 'react-router-dom';
import { type Cursor, readCursor } from '@/lib/keyset';
import type { DocumentFamily } from '@/lib/paths';
import { type Asked, filterOf, readAsked, unfiltered, withAsked } from './list-address';

/** What a list shows and how to ask for something else; kept in the address. */
export type ListView = {
  asked: Asked;
  cursor: Cursor | null;
  ask: (change: Partial<Asked>) => void;
  clear: () => void;
  filtered: boolean;
  /** The family all rows are of; null where the kind is a filter. */
  family: DocumentFamily | null;
  /** Whether drafts can be asked for. */
  drafts: boolean;
  /** Whose documents alone are listed, once known. */
  contactName: string | null;
};

/** A contact's list of one family. Whatever contact or kind the address names, it is the reader's own, and this one. */
export function usePortalView(family: DocumentFamily): ListView {
  const view = useView((asked) => ({ ...asked, family, contact: null }));
  return { ...view, family, drafts: false, contactName: null };
}

/** The merchant's list of everything. */
export function useAdminView(): Omit<ListView, 'contactName'> {
  return { ...useView((asked) => asked), family: null, drafts: true };
}

function useView(within: (asked: Asked) => Asked) {
  const [params, setParams] = useSearchParams();
  const written = readAsked(params);
  return {
    asked: within(written),
    cursor: readCursor(params),
    filtered: filters(within(written)) > filters(within(unfiltered(written))),
    ask: (change: Partial<Asked>) => setParams(withAsked(params, { ...written, ...change })),
    clear: () => setParams(withAsked(params, unfiltered(written))),
  };
}

function filters(asked: Asked): number {
  return Object.keys(filterOf(asked)).length;
}
