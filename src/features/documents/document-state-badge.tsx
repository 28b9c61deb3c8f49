import type { DocumentState } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { StatusBadge } from '@/ui/badge';
import { stateTone } from './document-state';

/** A document's state in words and colour. */
export function DocumentStateBadge({ state }: { state: DocumentState }) {
  const words = useWords();
  return <StatusBadge tone={stateTone(state)}>{words.documents.states[state]}</StatusBadge>;
}
