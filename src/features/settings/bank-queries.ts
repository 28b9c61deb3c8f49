import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { settingsKeys } from './settings-queries';

/** Where the merchant's money goes. */
export function banksQuery(orgId: string) {
  return queryOptions({
    queryKey: settingsKeys.banks(orgId),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('bank_accounts')
        .select('id, name, holder, iban, bic, currency, on_invoices')
        .eq('org_id', orgId)
        .order('id');
      if (error !== null) throw toFailure(error);
      return data;
    },
  });
}

export type BankRow = Awaited<
  ReturnType<Extract<ReturnType<typeof banksQuery>['queryFn'], (...args: never[]) => unknown>>
>[number];

export type NewBank = { name: string; holder: string; iban: string; bic: string | null; currency: string };

/** Adds an account. `on_invoices` only for the first: one account goes on invoices. Throws INVAL, DENID. */
export async function addBank(orgId: string, bank: NewBank, on_invoices: boolean): Promise<void> {
  const { error } = await (await adminClient())
    .from('bank_accounts')
    .insert({ org_id: orgId, ...bank, on_invoices });
  if (error !== null) throw toFailure(error);
}

/** Names another account on the invoices to come: the old one steps down first, since only one can. Throws NTFND. */
export async function nameOnInvoices(orgId: string, id: string): Promise<void> {
  const banks = () => adminClient().then((client) => client.from('bank_accounts'));
  const old = await (await banks())
    .update({ on_invoices: false })
    .eq('org_id', orgId)
    .eq('on_invoices', true);
  if (old.error !== null) throw toFailure(old.error);
  const { error } = await (await banks())
    .update({ on_invoices: true })
    .eq('org_id', orgId)
    .eq('id', id)
    .select('id')
    .single();
  if (error !== null) throw toFailure(error);
}
