import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { emailKey, isEmail } from '@shared/email.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormActions } from '@/ui/form-actions';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import type { ContactCard } from './contact-queries';
import { changeEmail, emailHoldersQuery } from './email-queries';
import { SharedEmail } from './shared-email';

type Props = { open: boolean; orgId: string; contact: ContactCard; onClose: () => void };

/** A contact's e-mail: who else has it, and what ends with the old one, is said before it is saved. */
export default function EmailDialog({ open, orgId, contact, onClose }: Props) {
  const words = useAdminWords();
  const id = useId();
  const toast = useToast();
  const queries = useQueryClient();
  const { email: old } = contact;
  const hasPassword = contact.account?.password_set_at != null;
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(
      z.object({
        email: z
          .string()
          .trim()
          .refine((email) => email === '' || isEmail(email), words.access.emailWrong),
      }),
    ),
    defaultValues: { email: old ?? '' },
  });
  const typed = form.watch('email').trim();
  const { data: holders = [] } = useQuery(emailHoldersQuery(orgId, contact.id, isEmail(typed) ? typed : ''));
  const changing = useMutation({
    mutationFn: (email: string) => changeEmail(orgId, contact.id, email === '' ? null : email),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', orgId] });
      toast({ text: words.common.saved, tone: 'success' });
      onClose();
    },
  });
  const readdressed = old !== null && emailKey(typed) !== emailKey(old);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.contactEmail.title(contact.name)}
      locked={changing.isPending}
      actions={
        <FormActions form={id} label={words.common.save} busy={changing.isPending} onCancel={onClose} />
      }
    >
      <Form id={id} form={form} failure={changing.error} onSubmit={({ email }) => changing.mutate(email)}>
        <TextField
          label={words.common.email}
          type="email"
          inputMode="email"
          autoComplete="off"
          error={form.formState.errors.email?.message}
          {...form.register('email')}
        />
        <SharedEmail holders={holders} hasPassword={hasPassword} />
        {readdressed && (
          <Notice tone="info" live="status">
            <span className="wrap-anywhere">{words.contactEmail.linksEnd(old)}</span>
            {hasPassword && ` ${words.contactEmail.passwordStays}`}
          </Notice>
        )}
      </Form>
    </Dialog>
  );
}
