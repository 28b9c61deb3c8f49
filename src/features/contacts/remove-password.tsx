import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toasts';
import { setPassword } from './contact-acts';
import type { ContactCard } from './contact-queries';

type Props = { orgId: string; contact: ContactCard; open: boolean; onClose: () => void };

/** Asks, then takes a contact's password away. */
export function RemovePassword({ orgId, contact, open, onClose }: Props) {
  const words = useAdminWords().contacts;
  const toast = useToast();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => setPassword(orgId, contact.id, null),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', orgId] });
      onClose();
      toast({ text: words.passwordRemoved, tone: 'success' });
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onClose={() => {
        removing.reset();
        onClose();
      }}
      onConfirm={() => removing.mutate()}
      title={words.removeTitle(contact.name)}
      confirmLabel={words.removePassword}
      danger
      busy={removing.isPending}
      failure={removing.error}
    >
      {words.removeText}
    </ConfirmDialog>
  );
}
