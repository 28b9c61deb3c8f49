import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useId, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { mailDraftQuery } from './mail-queries';
import { SendForm } from './send-form';

type Props = { workplace: Workplace; documentId: string };

/** *Send*: the mail with a document, to be looked at and changed before it goes. */
export function SendButton({ workplace, documentId }: Props) {
  const words = useAdminWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const draft = useQuery({ ...mailDraftQuery(workplace.orgId, documentId), enabled: open });
  return (
    <>
      <Button size="lg" block icon={Mail} onClick={() => setOpen(true)}>
        {words.mail.send}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        locked={busy}
        title={words.mail.sendTitle}
        actions={
          <>
            <Button onClick={() => setOpen(false)} disabled={busy}>
              {words.common.cancel}
            </Button>
            {draft.data?.contact.email != null && (
              <Button type="submit" form={id} variant="primary" busy={busy}>
                {words.mail.send}
              </Button>
            )}
          </>
        }
      >
        <Draft {...{ id, workplace, documentId }} onBusy={setBusy} onSent={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Draft(props: Props & { id: string; onBusy: (busy: boolean) => void; onSent: () => void }) {
  const words = useAdminWords().mail;
  const { data, error, refetch } = useQuery(mailDraftQuery(props.workplace.orgId, props.documentId));
  if (error !== null) return <FailedState cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  if (data.contact.email === null) {
    return <Notice tone="warning">{words.noEmail(data.contact.name)}</Notice>;
  }
  return <SendForm {...props} draft={data} email={data.contact.email} />;
}
