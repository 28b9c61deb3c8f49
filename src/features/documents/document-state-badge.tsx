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
  const words = useWords();
  return (
    <StatusBadge tone={stateTone(state)}>
      {words.documentPage.stateOf(state, kind) ?? words.documents.states[state]}
    </StatusBadge>
  );
}
