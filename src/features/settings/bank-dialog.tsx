import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { isIban, normaliseIban } from '@shared/iban.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';
import { useToast } from '@/ui/toasts';
import { addBank, type BankRow, type NewBank } from './bank-queries';

type Props = { open: boolean; workplace: Workplace; existing: readonly BankRow[]; onClose: () => void };

/** Adds a bank account; the IBAN is checked while one can still see it on paper. */
export function BankDialog({ open, workplace, existing, onClose }: Props) {
  const words = useAdminWords();
  const id = useId();
  const toast = useToast();
  const queries = useQueryClient();
  const known = new Set(existing.map(({ iban }) => iban));
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
    defaultValues: { name: '', holder: workplace.name.slice(0, 70), iban: '', bic: '' },
  });
  const adding = useMutation({
    mutationFn: (bank: NewBank) => addBank(workplace.orgId, bank, existing.length === 0),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
      toast({ text: words.settings.bankAdded, tone: 'success' });
      onClose();
    },
  });
  const { errors } = form.formState;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.settings.addBank}
      locked={adding.isPending}
      actions={
        <>
          <Button onClick={onClose} disabled={adding.isPending}>
            {words.common.cancel}
          </Button>
          <Button type="submit" form={id} variant="primary" busy={adding.isPending}>
            {words.settings.addBank}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        form={form}
        failure={adding.error}
        onSubmit={({ bic, ...bank }) =>
          adding.mutate({ ...bank, bic: bic === '' ? null : bic, currency: workplace.currency })
        }
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
