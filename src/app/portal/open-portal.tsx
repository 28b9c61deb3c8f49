import { useMutation } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';

/** From the one document to all of them: a press, and that press opens the session. */
export function OpenPortal({ slug, open }: { slug: string; open: () => Promise<unknown> }) {
  const words = useWords().access;
  const navigate = useNavigate();
  const opening = useMutation({ mutationFn: open, onSuccess: () => navigate(paths.portal(slug)) });
  return (
    <div className="grid justify-items-center gap-3 border-t border-base-300 pt-8 print:hidden">
      <Button icon={FolderOpen} busy={opening.isPending} onClick={() => opening.mutate()}>
        {words.allMyDocuments}
      </Button>
      <FailureNotice cause={opening.error} />
    </div>
  );
}
