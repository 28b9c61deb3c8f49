import { CreditCard, Download, Link2, Pencil, Share2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Failure } from '@/lib/failure';
import { paths } from '@/lib/paths';
import { Button, ButtonLink } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { CopyButton } from '@/ui/copy-button';
import { Dialog } from '@/ui/dialog';
import { IconButton } from '@/ui/icon-button';
import { Menu } from '@/ui/menu';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { Row, Specimen } from './specimen';

/** Whatever is pressed. */
export function Actions() {
  const toast = useToast();
  const [dialog, setDialog] = useState<'share' | 'revoke' | null>(null);
  const close = () => setDialog(null);
  return (
    <Specimen title="Actions">
      <Row>
        <Button variant="primary" icon={CreditCard}>
          Pay now
        </Button>
        <Button icon={Download}>Download PDF</Button>
        <Button variant="ghost">Not now</Button>
        <Button variant="danger" icon={Trash2}>
          Revoke
        </Button>
        <ButtonLink to={paths.gallery()}>A link</ButtonLink>
      </Row>
      <Row>
        <Button variant="primary" busy>
          Paying
        </Button>
        <Button busy>Saving</Button>
        <Button disabled>Not available</Button>
        <Button size="sm">Small</Button>
        <Button size="lg" variant="primary">
          Large
        </Button>
      </Row>
      <Row>
        <Button icon={Share2} onClick={() => setDialog('share')}>
          Dialog
        </Button>
        <Button onClick={() => setDialog('revoke')}>Confirmation</Button>
        <Button onClick={() => toast({ text: 'Changes saved' })}>Toast</Button>
        <Button onClick={() => toast({ text: 'The link could not be sent', tone: 'danger' })}>
          Failed toast
        </Button>
        <IconButton icon={Pencil} label="Edit" />
        <Menu
          label="More actions"
          items={[
            { label: 'Copy the link', icon: Link2, onSelect: () => toast({ text: 'Copied' }) },
            { label: 'Open the gallery', icon: Share2, to: paths.gallery() },
            { label: 'Delete', icon: Trash2, danger: true, onSelect: () => toast({ text: 'Deleted' }) },
          ]}
        />
        <CopyButton value="ES91 2100 0418 4502 0005 1332" label="Copy IBAN" />
      </Row>
      <Dialog
        open={dialog === 'share'}
        onClose={close}
        title="Share invoice F-2026-014"
        description="Anyone with this link can read the invoice for 48 hours."
        actions={
          <>
            <Button onClick={close}>Close</Button>
            <Button variant="primary" onClick={close}>
              Create link
            </Button>
          </>
        }
      >
        <TextField label="Note to yourself" optional />
      </Dialog>
      <ConfirmDialog
        open={dialog === 'revoke'}
        onClose={close}
        onConfirm={close}
        title="Revoke this link?"
        confirmLabel="Revoke the link"
        danger
        failure={new Failure('GWERR', 'sample', '01J9ZK')}
      >
        Whoever has it will no longer see the invoice. This cannot be undone.
      </ConfirmDialog>
    </Specimen>
  );
}
