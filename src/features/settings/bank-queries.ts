import type { Database } from '@shared/database.types.ts';
import type { GatewayName } from '@shared/document-page.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { adminClient } from '@/lib/supabase';
import { settingsKeys } from './settings-queries';

type Listed = Database['public']['Functions']['list_bank_accounts']['Returns'][number];

/** A bank account. `in_books`: documents or entries name its IBAN, which is then final. */
export type BankRow = Omit<Listed, 'bic' | 'archived_at' | 'gateways'> & {
  bic: string | null;
  /** Since when it is out of use. */
  archived_at: string | null;
  /** Those that pay into it. */
  gateways: GatewayName[];
};

/** Where the merchant's money goes: every account, the archived last. */
export function banksQuery(orgId: string) {
  return queryOptions({
    queryKey: settingsKeys.banks(orgId),
    queryFn: async (): Promise<BankRow[]> => {
      const { data, error } = await (await adminClient()).rpc('list_bank_accounts', { p_org: orgId });
      if (error !== null) throw toFailure(error);
      return data as BankRow[];
    },
  });
}

export type BankInput = { name: string; holder: string; iban: string; bic: string | null };

const written = ({ name, holder, iban, bic }: BankInput) => ({
  ...{ p_name: name, p_holder: holder, p_iban: iban },
  ...(bic === null ? {} : { p_bic: bic }),
});

/** Adds an account; the first goes on the invoices. Throws INVAL, IBNTK, DENID. */
export async function addBank(orgId: string, bank: BankInput): Promise<void> {
  const client = await adminClient();
  const { error } = await client.rpc('add_bank_account', { p_org: orgId, ...written(bank) });
  if (error !== null) throw toFailure(error);
}

/** Corrects an account. Throws INVAL, IBNTK, IBNFR when its IBAN is final, NTFND, DENID. */
export async function changeBank(orgId: string, id: string, bank: BankInput): Promise<void> {
  const client = await adminClient();
  const { error } = await client.rpc('change_bank_account', { p_org: orgId, p_bank: id, ...written(bank) });
  if (error !== null) throw toFailure(error);
}

/** Names this account on the invoices to come, or none. Throws NTFND, DENID, STATE. */
export async function putOnInvoices(orgId: string, id: string | null): Promise<void> {
  const client = await adminClient();
  const { error } = await client.rpc('put_on_invoices', {
    p_org: orgId,
    ...(id === null ? {} : { p_bank: id }),
  });
  if (error !== null) throw toFailure(error);
}

/** Takes an account out of use; what the books name is archived. Throws BNKGW, NTFND, DENID. */
export async function removeBank(orgId: string, id: string): Promise<'removed' | 'archived'> {
  const client = await adminClient();
  const { data, error } = await client.rpc('remove_bank_account', { p_org: orgId, p_bank: id });
  if (error !== null) throw toFailure(error);
  return data as 'removed' | 'archived';
}

/** Brings an archived account back. Throws NTFND, DENID. */
export async function restoreBank(orgId: string, id: string): Promise<void> {
  const client = await adminClient();
  const { error } = await client.rpc('restore_bank_account', { p_org: orgId, p_bank: id });
  if (error !== null) throw toFailure(error);
}
