import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { leave, portalKeys } from '@/features/access/session-queries';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { IconButton } from '@/ui/icon-button';
import { useToast } from '@/ui/toasts';

/** Ends the session, here and in the database, and forgets what was read. */
export function SignOut({ slug }: { slug: string }) {
  const words = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const leaving = useMutation({
    mutationFn: () => leave(slug),
    onSuccess: () => {
      void navigate(paths.portal(slug), { replace: true });
      queries.removeQueries({ queryKey: ['pdf'] });
      // What is on screen is asked again, and hears that nobody is inside.
      void queries.resetQueries({ queryKey: portalKeys.all(slug) });
      toast({ text: words.access.signedOut });
    },
  });
  return <IconButton icon={LogOut} label={words.common.signOut} onClick={() => leaving.mutate()} />;
}
