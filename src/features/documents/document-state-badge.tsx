import type { DocumentState } from '@shared/document-page.ts';
import type { DocumentKind } from '@shared/document-snapshot.ts';
import { useWords } from '@/lib/i18n';
import { StatusBadge } from '@/ui/badge';
import { stateTone } from './document-state';

/** A document's state in words, as its kind has them, and in colour. */
export function DocumentStateBadge({
  state,
  kind = 'invoice',
}: {
  state: DocumentState;
  kind?: DocumentKind | undefined;
}) {
  const { documentPage, documents } = useWords();
  // As its filter calls it: that it was issued says nothing of what is asked for.
  const toConfirm = state === 'issued' && kind in documentPage.confirmations;
  return (
    <StatusBadge tone={stateTone(state)}>
      {toConfirm ? documentPage.toConfirm : documents.stateOf(state, kind)}
    </StatusBadge>
  );
}
