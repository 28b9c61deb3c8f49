import { gatewayNames } from '@shared/gateway-names.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Dialog } from '@/ui/dialog';
import { useToast } from '@/ui/toasts';
import { type BankRow, putOnInvoices, removeBank } from './bank-queries';

type Props = {
  open: boolean;
  workplace: Workplace;
  bank: BankRow;
  /** It only leaves the invoices. */
  only: boolean;
  onClose: () => void;
};

/** Says what follows before an account leaves the invoices, or the list. While a gateway pays into it, the way to change that. */
export function BankLeaveDialog({ open, workplace, bank, only, onClose }: Props) {
  const words = useAdminWords().bankAccounts;
  const toast = useToast();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () =>
      only
        ? putOnInvoices(workplace.orgId, null).then(() => 'takenOff' as const)
        : removeBank(workplace.orgId, bank.id),
    onSuccess: async (end) => {
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
      toast({
        text: { takenOff: words.takenOff, archived: words.archivedDone, removed: words.removed }[end],
        tone: 'success',
      });
      onClose();
    },
  });
  const [gateway] = bank.gateways;
  const { name, in_books: inBooks } = bank;
  const title = only ? words.takeOffAsk(name) : inBooks ? words.archiveAsk(name) : words.removeAsk(name);
  if (gateway !== undefined && !only) {
    return (
      <Dialog
        open={open}
        onClose={onClose}
        title={title}
        actions={
          <ButtonLink variant="primary" to={paths.adminSettings('gateways')}>
            {words.toGateways}
          </ButtonLink>
        }
      >
        <p>{words.gatewayFirst(gatewayNames[gateway])}</p>
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={() => leaving.mutate()}
      title={title}
      confirmLabel={only ? words.takeOff : inBooks ? words.archive : words.remove}
      danger={!only && !inBooks}
      busy={leaving.isPending}
      failure={leaving.error}
    >
      {only ? words.takeOffText : inBooks ? words.archiveText : words.removeText}{' '}
      {!only && bank.on_invoices && words.leavesInvoices}
    </ConfirmDialog>
  );
}
