import type { DocumentPage } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { Section } from '@/ui/section';
import { AttachmentList } from './attachment-list';

type Props = { page: Pick<DocumentPage, 'attachments'>; load: (id: string) => Promise<Blob> };

/** The files that the merchant laid beside a document. Nothing where there are none. */
export function DocumentAttachments({ page: { attachments }, load }: Props) {
  const words = useWords().documentPage;
  if (attachments.length === 0) return null;
  return (
    <Section title={words.attachments}>
      <AttachmentList attachments={attachments} load={load} />
    </Section>
  );
}
