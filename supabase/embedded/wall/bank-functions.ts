import { answers, holds, manages, nobody, type Probe, reads } from './probe.ts';
import type { World } from './world.ts';

const iban = 'GB82WEST12345698765432';
const named = { p_name: 'Otra', p_holder: 'Aquí', p_iban: iban };
const elsewhere = { ends: { foreignStaff: 'DENID' }, others: 'NTFND' };
const own = ({ here }: World) => ({ p_org: here.id, p_bank: here.bankAccountId });
const unknown = ({ here }: World) => ({ p_org: here.id, p_bank: nobody });

/** The merchant's bank accounts, as `functions.ts` lists all others. */
export const bankFunctions: Record<string, Probe[]> = {
  add_bank_account: [
    {
      name: 'with an IBAN that is none',
      args: ({ here }) => ({ p_org: here.id, ...named, p_iban: 'GB82WEST12345698765433' }),
      ...manages('INVAL'),
    },
    {
      name: "in the other merchant's name",
      args: ({ there }) => ({ p_org: there.id, ...named }),
      ...elsewhere,
    },
  ],
  change_bank_account: [
    {
      name: 'the IBAN that the books name',
      args: (world) => ({ ...own(world), ...named }),
      ...manages('IBNFR'),
    },
    {
      name: 'one that does not exist',
      args: (world) => ({ ...unknown(world), ...named }),
      ...manages('NTFND'),
    },
  ],
  list_bank_accounts: [
    {
      name: "the merchant's",
      args: ({ here }) => ({ p_org: here.id }),
      ...reads,
      holds: holds('"on_invoices"'),
    },
  ],
  put_on_invoices: [
    { name: 'the one that is there', args: own, ...manages(answers) },
    { name: 'one that does not exist', args: unknown, ...manages('NTFND') },
    {
      name: "none, in the other merchant's name",
      args: ({ there }) => ({ p_org: there.id }),
      ...elsewhere,
    },
  ],
  remove_bank_account: [
    { name: 'into which a gateway pays', args: own, ...manages('BNKGW') },
    {
      name: "the other merchant's",
      args: ({ here, there }) => ({ p_org: here.id, p_bank: there.bankAccountId }),
      ...manages('NTFND'),
    },
  ],
  restore_bank_account: [
    { name: 'one in use', args: own, ...manages(answers) },
    { name: 'one that does not exist', args: unknown, ...manages('NTFND') },
  ],
};
