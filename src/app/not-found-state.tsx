import { SearchX } from 'lucide-react';
import { useLocation } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

/**
 * An address within the portal or the admin that leads nowhere; the navigation stays. The first part of the address is
 * where either begins.
 */
export function NotFoundState() {
  const words = useWords();
  const [, within = ''] = useLocation().pathname.split('/');
  return (
    <EmptyState
      page
      icon={SearchX}
      title={words.parts.notFound.title}
      actions={<ButtonLink to={`/${within}`}>{words.common.home}</ButtonLink>}
    >
      {words.parts.notFound.text}
    </EmptyState>
  );
}
