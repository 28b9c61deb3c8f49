import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import { toFailure } from '@/lib/failure';
import type { Workplace } from '@/lib/workplace';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormActions } from '@/ui/form-actions';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { changeSlug } from './settings-queries';

type Props = { open: boolean; workplace: Workplace; onClose: () => void };

/** Gives the portal another address. Which are free and well formed the database says; here its answer gets its words. */
export function AddressDialog({ open, workplace, onClose }: Props) {
  const words = useAdminWords();
  const id = useId();
  const toast = useToast();
  const queries = useQueryClient();
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(
      z.object({
        slug: z
          .string()
          .trim()
          .toLowerCase()
          .min(1, words.common.required)
          .refine((slug) => slug !== workplace.slug, words.address.same),
      }),
    ),
    defaultValues: { slug: workplace.slug },
  });
  const changing = useMutation({
    mutationFn: (slug: string) => changeSlug(workplace.orgId, slug),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin'] });
      toast({ text: words.address.changed, tone: 'success' });
      onClose();
    },
    onError: (cause) => {
      const { code } = toFailure(cause);
      if (code === 'STATE') form.setError('slug', { message: words.address.many });
      else if (code === 'SLGFM' || code === 'SLGRS' || code === 'SLGTK')
        form.setError('slug', { message: `${words.failures[code].title}. ${words.failures[code].text}` });
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.address.changeTitle}
      description={words.address.text}
      locked={changing.isPending}
      actions={
        <FormActions
          form={id}
          label={words.address.changeTitle}
          busy={changing.isPending}
          onCancel={onClose}
        />
      }
    >
      <Form id={id} form={form} failure={changing.error} onSubmit={({ slug }) => changing.mutate(slug)}>
        <TextField
          label={words.address.field}
          hint={words.address.hint(window.location.host)}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          error={errors.slug?.message}
          {...form.register('slug')}
        />
      </Form>
    </Dialog>
  );
}
