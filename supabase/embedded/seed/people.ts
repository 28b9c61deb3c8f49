import type { DemoMember, DemoMerchant } from './merchants.ts';
import type { Connection } from './target.ts';

export interface Member {
  id: string;
  token: string;
}

/** The merchant's row, bank account and people: those that are there already stay as they are. */
export async function ensureMerchant(
  connection: Connection,
  { organization, owner, staff, bank }: DemoMerchant,
): Promise<{ org: string; bankAccount: string; owner: Member }> {
  const { server } = connection;
  await server
    .from('organizations')
    .upsert(organization, { onConflict: 'slug', ignoreDuplicates: true })
    .throwOnError();
  const found = await server
    .from('organizations')
    .select('id')
    .eq('slug', organization.slug)
    .single()
    .throwOnError();
  const org = found.data.id;
  const [member, bankAccount] = await Promise.all([
    ensureMember(connection, org, owner, 'owner'),
    ensureBankAccount(connection, org, { ...bank, holder: organization.name }),
    staff && ensureMember(connection, org, staff, 'staff'),
  ]);
  return { org, bankAccount, owner: member };
}

async function ensureMember(
  { server, signIn }: Connection,
  org_id: string,
  { email, password, name }: DemoMember,
  role: 'owner' | 'staff',
): Promise<Member> {
  const known = await signIn(email, password);
  if (known === null) {
    const { error } = await server.auth.admin.createUser({ email, password, email_confirm: true });
    if (error !== null) throw error;
  }
  const session = known ?? (await signIn(email, password));
  if (session === null) throw new Error(`${email} exists already, with another password.`);
  await server
    .from('members')
    .upsert(
      { org_id, user_id: session.user.id, role, name },
      { onConflict: 'org_id,user_id', ignoreDuplicates: true },
    )
    .throwOnError();
  return { id: session.user.id, token: session.access_token };
}

async function ensureBankAccount(
  { server }: Connection,
  org_id: string,
  bank: DemoMerchant['bank'] & { holder: string },
): Promise<string> {
  await server
    .from('bank_accounts')
    .upsert({ org_id, ...bank, on_invoices: true }, { onConflict: 'org_id,iban', ignoreDuplicates: true })
    .throwOnError();
  const { data } = await server
    .from('bank_accounts')
    .select('id')
    .eq('org_id', org_id)
    .eq('iban', bank.iban)
    .single()
    .throwOnError();
  return data.id;
}
