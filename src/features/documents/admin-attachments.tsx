import type { DocumentAttachment } from '@shared/document-page.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Paperclip, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useWords } from '@/lib/i18n';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { FailureNotice } from '@/ui/failure-notice';
import { IconButton } from '@/ui/icon-button';
import { Section } from '@/ui/section';
import { adminAttachment, adminAttachmentsQuery, attach, detach } from './admin-attachments-queries';
import { AttachmentList } from './attachment-list';

type Props = { workplace: Workplace; documentId: string };

/** The files beside a document, as the merchant adds and takes them away. */
export function AdminAttachments({ workplace: { orgId, canEdit }, documentId }: Props) {
  const words = useWords().documentPage;
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const query = adminAttachmentsQuery(orgId, documentId);
  const { data, error } = useQuery(query);
  const readAnew = () => queries.invalidateQueries({ queryKey: query.queryKey });
  const attaching = useMutation({
    mutationFn: (file: File) => attach(orgId, documentId, file),
    onSuccess: readAnew,
  });
  if (data === undefined) return <FailureNotice cause={error} />;
  if (!canEdit && data.length === 0) return null;
  return (
    <Section
      title={words.attachments}
      description={canEdit ? words.attachmentsText : undefined}
      actions={
        canEdit && (
          <>
            <input
              ref={picker}
              type="file"
              hidden
              aria-label={words.attach}
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                target.value = '';
                if (file !== undefined) attaching.mutate(file);
              }}
            />
            <span className="print:hidden">
              <Button icon={Paperclip} busy={attaching.isPending} onClick={() => picker.current?.click()}>
                {words.attach}
              </Button>
            </span>
          </>
        )
      }
    >
      <FailureNotice cause={attaching.error} />
      {data.length > 0 && (
        <AttachmentList
          attachments={data}
          load={(id) => adminAttachment(orgId, documentId, id)}
          {...(canEdit && {
            act: (attachment: DocumentAttachment) => (
              <Detach orgId={orgId} attachment={attachment} onDone={readAnew} />
            ),
          })}
        />
      )}
    </Section>
  );
}

type DetachProps = { orgId: string; attachment: DocumentAttachment; onDone: () => Promise<unknown> };

function Detach({ orgId, attachment: { id, name }, onDone }: DetachProps) {
  const words = useWords().documentPage;
  const [asked, setAsked] = useState(false);
  const detaching = useMutation({ mutationFn: () => detach(orgId, id), onSuccess: onDone });
  return (
    <>
      <IconButton icon={Trash2} label={words.removeFile(name)} onClick={() => setAsked(true)} />
      <ConfirmDialog
        open={asked}
        onClose={() => {
          detaching.reset();
          setAsked(false);
        }}
        onConfirm={() => detaching.mutate()}
        title={words.removeFileAsk(name)}
        confirmLabel={words.removeFile(name)}
        danger
        busy={detaching.isPending}
        failure={detaching.error}
      >
        {words.removeFileText}
      </ConfirmDialog>
    </>
  );
}
