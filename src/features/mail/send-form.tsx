import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { sendingModeSchema } from '@shared/contracts/send-document.ts';
import { documentLetter } from '@shared/letters/document.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { useToast } from '@/ui/toasts';
import { type MailDraft, mailKeys, type Sending, sendDocument } from './mail-queries';
import { mailTextFields } from './mail-text-fields';

type Props = {
  /** By which the button in the dialog's foot sends it. */
  id: string;
  workplace: Workplace;
  documentId: string;
  draft: MailDraft;
  email: string;
  onBusy: (busy: boolean) => void;
  onSent: () => void;
};

/** How the document goes, and its words, filled in from the template. What nobody changed stays the template's. */
export function SendForm({ id, workplace, documentId, draft, email, onBusy, onSent }: Props) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  // One for this opening of the dialog: a press that is repeated sends no second mail.
  const [requestId] = useState(() => crypto.randomUUID());
  // The link does not exist yet: it is issued when the mail goes, and takes the placeholder's place.
  const text = documentLetter(draft, '{{link}}');
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(
      z.object({ how: sendingModeSchema, ...mailTextFields('document', words) }),
    ),
    defaultValues: {
      how: draft.portal_open ? draft.sending_mode : 'pdf',
      subject: text.subject,
      body: text.paragraphs.join('\n\n'),
    },
  });
  const sending = useMutation({
    mutationFn: (values: Sending) => sendDocument(workplace.orgId, documentId, values),
    onSuccess: async () => {
      toast({ text: words.mail.onItsWay(email), tone: 'success' });
      onSent();
      await Promise.all([
        queries.invalidateQueries({ queryKey: mailKeys.deliveries(workplace.orgId, documentId) }),
        queries.invalidateQueries({ queryKey: ['admin', workplace.orgId, 'documents', documentId] }),
      ]);
    },
  });
  const { isPending } = sending;
  useEffect(() => onBusy(isPending), [isPending, onBusy]);
  const { errors, dirtyFields } = form.formState;
  const ways = draft.portal_open ? sendingModeSchema.options : (['pdf'] as const);
  return (
    <Form
      id={id}
      form={form}
      failure={sending.error}
      onSubmit={({ how, subject, body }) =>
        sending.mutate({
          how,
          requestId,
          ...(dirtyFields.subject ? { subject } : {}),
          ...(dirtyFields.body ? { body } : {}),
        })
      }
    >
      <TextField label={words.mail.to} value={email} readOnly hint={words.mail.toText} />
      <SelectField
        label={words.mail.how}
        options={ways.map((value) => ({ value, label: words.mail.ways[value] }))}
        {...form.register('how')}
      />
      {!draft.portal_open && <Notice tone="info">{words.mail.portalClosed}</Notice>}
      <TextField label={words.mail.subject} error={errors.subject?.message} {...form.register('subject')} />
      <TextareaField
        label={words.mail.body}
        hint={form.watch('how') === 'pdf' ? undefined : words.mail.bodyText}
        rows={8}
        error={errors.body?.message}
        {...form.register('body')}
      />
    </Form>
  );
}
