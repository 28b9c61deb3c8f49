import { SearchX } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { EmptyState } from '@/ui/empty-state';

/** An address within the portal or the admin that leads nowhere; the navigation stays. */
export function NotFoundState() {
  const words = useWords().parts.notFound;
  return (
    <EmptyState page icon={SearchX} title={words.title}>
      {words.text}
    </EmptyState>
  );
}
