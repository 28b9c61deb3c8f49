import { TimerOff } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import type { Preview } from '@/lib/preview';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { leavePreview } from './preview-queries';

/** In the place of the portal once its preview is over: never the door, nor the contact's own session. */
export default function PreviewEnded({ preview }: { preview: Preview }) {
  const words = useWords().preview;
  return (
    <EmptyState
      page
      icon={TimerOff}
      title={words.ended}
      actions={<Button onClick={() => void leavePreview(preview)}>{words.back}</Button>}
    >
      {words.endedText}
    </EmptyState>
  );
}
