import { WifiOff } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { useOnline } from '@/lib/use-online';

/** A strip on top while there is no network. */
export function OfflineBanner() {
  const online = useOnline();
  const words = useWords();
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-warning px-4 py-2 text-sm font-medium text-warning-content">
          <WifiOff className="size-4 shrink-0" aria-hidden="true" />
          {words.parts.offline}
        </p>
      )}
    </div>
  );
}
