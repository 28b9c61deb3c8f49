import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { toFailure } from '@/lib/failure';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { openPreviewQuery, originOf } from './preview-queries';

/** Opens the portal as a contact sees it, or an example would, in this tab; or says why there is nothing to see. */
export function OpeningPreview({ workplace, contactId }: { workplace: Workplace; contactId: string | null }) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: slug, error, refetch } = useQuery(openPreviewQuery(workplace.orgId, contactId));
  useEffect(() => {
    if (slug === undefined) return;
    // What this tab may have read of the portal before was read through other eyes.
    queries.removeQueries({ queryKey: ['portal', slug] });
    void navigate(paths.portal(slug), { replace: true });
  }, [slug, queries, navigate]);

  if (error === null) return <LoadingState />;
  if (toFailure(error).code !== 'CLOSD') {
    return <FailedState page cause={error} onRetry={() => void refetch()} />;
  }
  return (
    <EmptyState
      page
      icon={EyeOff}
      title={contactId === null ? words.failures.CLOSD.title : words.contacts.seesNothing}
      actions={<ButtonLink to={originOf(contactId)}>{words.preview.back}</ButtonLink>}
    >
      {contactId === null ? words.contacts.portalClosed : words.contacts.seesNothingText}
    </EmptyState>
  );
}
