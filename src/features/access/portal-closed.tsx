import { useWords } from '@/lib/i18n';
import { Notice } from '@/ui/notice';

/** The merchant has switched its portal off. */
export function PortalClosed() {
  const words = useWords();
  return (
    <Notice tone="warning" title={words.failures.CLOSD.title}>
      {words.access.closedText}
    </Notice>
  );
}
