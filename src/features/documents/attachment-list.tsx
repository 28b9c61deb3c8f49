import type { DocumentAttachment } from '@shared/document-page.ts';
import { useMutation } from '@tanstack/react-query';
import { Download, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatBytes } from '@/lib/format-bytes';
import { useLanguage, useWords } from '@/lib/i18n';
import { saveBlob } from '@/lib/save-blob';
import { FailureNotice } from '@/ui/failure-notice';
import { IconButton } from '@/ui/icon-button';

type Props = {
  attachments: readonly DocumentAttachment[];
  load: (id: string) => Promise<Blob>;
  /** What else can be done with one. */
  act?: (attachment: DocumentAttachment) => ReactNode;
};

/** Files beside a document, each to be saved in one press. */
export function AttachmentList({ attachments, load, act }: Props) {
  const words = useWords().documentPage;
  const language = useLanguage();
  const saving = useMutation({
    mutationFn: async ({ id, name }: DocumentAttachment) => saveBlob(await load(id), name),
  });
  return (
    <div className="grid gap-3">
      <ul className="grid gap-2">
        {attachments.map((attachment) => (
          <li
            key={attachment.id}
            className="flex items-center gap-3 rounded-box border border-base-300 bg-base-100 py-2 pr-2 pl-4"
          >
            <Paperclip className="size-4 shrink-0 text-muted" aria-hidden="true" />
            <span className="min-w-0 flex-1 wrap-anywhere">
              {attachment.name}{' '}
              <span className="text-sm whitespace-nowrap text-muted">
                {formatBytes(attachment.byte_size, language)}
              </span>
            </span>
            <span className="flex print:hidden">
              <IconButton
                icon={Download}
                label={words.download(attachment.name)}
                aria-busy={saving.isPending && saving.variables.id === attachment.id}
                onClick={() => saving.mutate(attachment)}
              />
              {act?.(attachment)}
            </span>
          </li>
        ))}
      </ul>
      <FailureNotice cause={saving.error} />
    </div>
  );
}
