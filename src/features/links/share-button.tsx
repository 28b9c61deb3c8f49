import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { formatMoment } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { Dialog } from '@/ui/dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { type FreshLink, issueLink, linkKeys } from './link-queries';

type Props = { workplace: Workplace; documentId: string };

/** *Share*: each press issues a link of its own and shows its address, this once. */
export function ShareButton({ workplace, documentId }: Props) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const issuing = useMutation({
    mutationFn: () => issueLink(workplace.orgId, documentId),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: linkKeys.all(workplace.orgId) }),
        queries.invalidateQueries({ queryKey: ['admin', workplace.orgId, 'documents', documentId] }),
      ]),
  });
  const share = () => {
    setOpen(true);
    issuing.mutate();
  };
  return (
    <>
      <Button variant="primary" size="lg" block icon={Share2} onClick={share}>
        {words.common.share}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        locked={issuing.isPending}
        title={words.links.shareTitle}
        description={words.links.shareText}
        actions={
          <>
            {issuing.isError && <Button onClick={share}>{words.common.retry}</Button>}
            <Button onClick={() => setOpen(false)}>{words.common.close}</Button>
          </>
        }
      >
        <div aria-live="polite">
          {issuing.isPending && <LoadingState />}
          <FailureNotice cause={issuing.error} />
          {issuing.data !== undefined && !issuing.isPending && (
            <SharedLink link={issuing.data} workplace={workplace} />
          )}
        </div>
      </Dialog>
    </>
  );
}

function SharedLink({ link, workplace }: { link: FreshLink; workplace: Workplace }) {
  const words = useAdminWords().links;
  const language = useLanguage();
  const { contact } = link;
  return (
    <div className="grid gap-4">
      <TextField
        label={words.address}
        readOnly
        value={link.address}
        onFocus={(event) => event.target.select()}
        hint={
          link.ends_at === null
            ? words.asksPassword(contact.name)
            : words.worksUntil(formatMoment(link.ends_at, language, workplace.timeZone))
        }
      />
      <CopyButton value={link.address} label={words.copy} size="md" variant="primary" />
      {!(workplace.portalEnabled && contact.portal_enabled) && (
        <Notice tone="warning">
          {workplace.portalEnabled ? words.contactClosed(contact.name) : words.portalClosed}
        </Notice>
      )}
    </div>
  );
}
