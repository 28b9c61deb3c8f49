import { useMutation, useQueryClient } from '@tanstack/react-query';
import { leaveAdmin } from '@/features/members/member-session';
import { useWords } from '@/lib/i18n';
import { useToast } from '@/ui/toasts';

/** Signs the member out and forgets what was read. */
export function useSignOut() {
  const words = useWords();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: leaveAdmin,
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['admin'] });
      queries.removeQueries({ queryKey: ['pdf'] });
      toast({ text: words.access.signedOut });
    },
  });
}
