import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { formatIban, isIban, normaliseIban } from '@shared/iban.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { FormActions } from '@/ui/form-actions';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { addBank, type BankInput, type BankRow, changeBank } from './bank-queries';

type Props = {
  open: boolean;
  workplace: Workplace;
  existing: readonly BankRow[];
  /** The one to correct; null for a new one. */
  bank: BankRow | null;
  onClose: () => void;
};

/** Adds a bank account, or corrects one; the IBAN is checked while one can still see it on paper. */
export function BankDialog({ open, workplace, existing, bank, onClose }: Props) {
  const words = useAdminWords();
  const id = useId();
  const toast = useToast();
  const queries = useQueryClient();
  const known = new Set(existing.filter((other) => other.id !== bank?.id).map(({ iban }) => iban));
  const text = (max: number) =>
    z.string().trim().min(1, words.common.required).max(max, words.settings.tooLong);
  const schema = z.object({
    name: text(100),
    holder: text(70),
    iban: z
      .string()
      .transform(normaliseIban)
      .refine(isIban, words.settings.ibanWrong)
      .refine((iban) => !known.has(iban), words.settings.ibanKnown),
    bic: z
      .string()
      .transform((bic) => bic.replace(/\s/g, '').toUpperCase())
      .refine(
        (bic) => bic === '' || /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic),
        words.settings.bicWrong,
      ),
  });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: {
      name: bank?.name ?? '',
      holder: bank?.holder ?? workplace.name.slice(0, 70),
      iban: bank === null ? '' : formatIban(bank.iban),
      bic: bank?.bic ?? '',
    },
  });
  const saving = useMutation({
    mutationFn: (input: BankInput) =>
      bank === null ? addBank(workplace.orgId, input) : changeBank(workplace.orgId, bank.id, input),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
      toast({ text: bank === null ? words.settings.bankAdded : words.common.saved, tone: 'success' });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={bank === null ? words.settings.addBank : words.bankAccounts.editTitle}
      description={bank?.in_books ? words.bankAccounts.issuedKeep : undefined}
      locked={saving.isPending}
      actions={
        <FormActions
          form={id}
          label={bank === null ? words.settings.addBank : words.common.save}
          busy={saving.isPending}
          onCancel={onClose}
        />
      }
    >
      <Form
        id={id}
        form={form}
        failure={saving.error}
        onSubmit={({ bic, ...input }) => saving.mutate({ ...input, bic: bic === '' ? null : bic })}
      >
        <TextField
          label={words.settings.bankName}
          hint={words.settings.bankNameText}
          error={errors.name?.message}
          {...form.register('name')}
        />
        <TextField
          label={words.settings.holder}
          error={errors.holder?.message}
          {...form.register('holder')}
        />
        <TextField
          label="IBAN"
          readOnly={bank?.in_books}
          className={bank?.in_books ? 'bg-quiet-wash' : undefined}
          hint={bank?.in_books ? words.bankAccounts.ibanFixed : undefined}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          error={errors.iban?.message}
          {...form.register('iban')}
        />
        <TextField
          label="BIC"
          optional
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          error={errors.bic?.message}
          {...form.register('bic')}
        />
      </Form>
    </Dialog>
  );
}
