import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { leave, portalKeys } from '@/features/access/session-queries';
import { leavePreview } from '@/features/preview/preview-queries';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { previewOf } from '@/lib/preview';
import { IconButton } from '@/ui/icon-button';
import { useToast } from '@/ui/toasts';

/** Ends the session, here and in the database, and forgets what was read. */
export function SignOut({ slug }: { slug: string }) {
  const words = useWords();
  const preview = previewOf(slug);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const leaving = useMutation({
    mutationFn: () => (preview === null ? leave(slug) : leavePreview(preview)),
    onSuccess: () => {
      // It leads to another page by itself.
      if (preview !== null) return;
      void navigate(paths.portal(slug), { replace: true });
      queries.removeQueries({ queryKey: ['pdf'] });
      // What is on screen is asked again, and hears that nobody is inside.
      void queries.resetQueries({ queryKey: portalKeys.all(slug) });
      toast({ text: words.access.signedOut });
    },
  });
  return <IconButton icon={LogOut} label={words.common.signOut} onClick={() => leaving.mutate()} />;
}
