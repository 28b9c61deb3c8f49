import { type Actor, each, editors, insiders, managers } from './actors.ts';
import { paymentTables } from './payment-tables.ts';
import { membersOnly, type Rows, type TableExpectation } from './table-expectation.ts';

const address = 'address_line1 address_line2 postal_code city region country';
const person = `name tax_id email phone ${address}`;
const switches = 'locale portal_enabled catalogue_enabled';

/** Every table and view of the API. What the catalogue has and this list has not fails, and the other way round. */
export const tables: Record<string, TableExpectation> = {
  audit_log: {
    select: each(managers, 'of the merchant'),
    columns: { select: 'org_id id at actor action subject_id detail' },
  },
  bank_accounts: {
    select: membersOnly,
    columns: {
      select: 'org_id id name holder iban bic currency on_invoices named_at archived_at created_at',
    },
  },
  comments: {
    select: membersOnly,
    columns: { select: 'org_id id document_id author user_id body request_id created_at' },
  },
  contact_gateways: {
    select: membersOnly,
    columns: {
      select: 'org_id contact_id gateway enabled',
      insert: 'org_id contact_id gateway enabled',
      update: 'enabled',
    },
    insert: {
      by: editors,
      row: ({ here, actors }) => ({
        ...{ org_id: here.id, contact_id: actors.sibling.contact, gateway: 'stripe', enabled: false },
      }),
    },
    update: {
      by: editors,
      row: ({ here, actors }) => ({ org_id: here.id, contact_id: actors.contact.contact, gateway: 'stripe' }),
      change: () => ({ enabled: true }),
    },
  },
  contacts: {
    select: membersOnly,
    columns: {
      select: `org_id id kind ${person} ${switches} created_at updated_at archived_at search_text`,
      insert: `org_id kind ${person} ${switches}`,
      update: `kind ${person} ${switches} archived_at`,
    },
    insert: { by: editors, row: ({ here }) => ({ org_id: here.id, name: 'Nueva' }) },
    update: {
      by: editors,
      row: ({ here, actors }) => ({ org_id: here.id, id: actors.contact.contact }),
      change: () => ({ phone: '+34 600 000 000' }),
    },
  },
  document_attachments: {
    select: membersOnly,
    columns: { select: 'org_id id document_id name type byte_size created_at' },
  },
  document_events: {
    select: membersOnly,
    columns: { select: 'org_id id document_id contact_id kind at actor amount' },
  },
  document_files: {
    select: membersOnly,
    columns: { select: 'org_id id document_id kind path sha256 byte_size owed standing created_at' },
  },
  document_lines: {
    select: membersOnly,
    columns: {
      select: 'org_id document_id position description quantity unit unit_price discount tax_rate net',
    },
  },
  document_link_states: {
    select: membersOnly,
    columns: {
      select: 'org_id id contact_id document_id issued_at first_pressed_at revoked_at ends_at state',
    },
  },
  document_links: {
    select: membersOnly,
    columns: {
      select: 'org_id id contact_id document_id issued_at issued_by first_pressed_at revoked_at readdressed',
    },
  },
  document_relations: {
    select: membersOnly,
    columns: { select: 'org_id contact_id from_id to_id created_at' },
  },
  document_series: {
    select: membersOnly,
    columns: { select: 'org_id kind year prefix last_number last_issued_on' },
  },
  documents: {
    select: { ...membersOnly, ...each(insiders, 'own issued'), scopedLink: 'the shared one' },
    columns: {
      select: `org_id id contact_id kind status number reference language currency issued_on due_on notes subtotal
        tax_total total paid disputed balance family line_count snapshot creditor_reference issued_at
        read_at settled_on voided_at created_at updated_at`,
    },
  },
  email_templates: {
    select: membersOnly,
    columns: { select: 'org_id kind language subject body updated_at' },
  },
  gateways: {
    select: membersOnly,
    columns: {
      select: `org_id gateway mode enabled bank_account_id account_ref credential_version tested_at created_at
        updated_at`,
      update: 'enabled bank_account_id',
    },
    update: {
      by: managers,
      row: ({ here }) => ({ org_id: here.id, gateway: 'stripe' }),
      change: () => ({ enabled: true }),
    },
  },
  invitation_batches: {
    select: membersOnly,
    columns: { select: 'org_id id request message total created_by created_at' },
  },
  invitation_refusals: {
    select: membersOnly,
    columns: { select: 'org_id contact_id refused_at' },
  },
  invitation_results: {
    select: membersOnly,
    columns: {
      select: 'org_id id batch_id contact_id contact_name email sent_at attempts next_try_at state',
    },
  },
  invitations: {
    select: membersOnly,
    columns: { select: 'org_id id batch_id contact_id invited_at reason' },
  },
  journal_entries: {
    select: membersOnly,
    columns: { select: 'org_id id posted_on kind source_id created_at' },
  },
  journal_lines: {
    select: membersOnly,
    columns: { select: 'org_id entry_id position posted_on account_id contact_id currency amount' },
  },
  ledger_accounts: { select: membersOnly, columns: { select: 'org_id id role code bank_account_id' } },
  mail_deliveries: {
    select: membersOnly,
    columns: {
      select: `org_id id kind contact_id document_id language created_at attempts next_try_at sent_at last_error
        state`,
    },
  },
  members: { select: membersOnly, columns: { select: 'org_id user_id role name created_at' } },
  notifications: {
    select: membersOnly,
    columns: {
      select:
        'org_id id kind contact_id document_id document_numbers amount currency excerpt created_at read_at',
      update: 'read_at',
    },
    update: {
      by: editors,
      row: ({ here, invoice }) => ({ org_id: here.id, document_id: invoice.id, kind: 'payment_received' }),
      change: () => ({ read_at: new Date().toISOString() }),
    },
  },
  organizations: {
    select: membersOnly,
    columns: {
      select: `id slug ${person} color logo_path language currency time_zone portal_enabled link_scope sending_mode
        accepting_quotes asking_signature tax_rounding created_at updated_at`,
      update: `${person} color language time_zone portal_enabled link_scope sending_mode accepting_quotes
        asking_signature tax_rounding`,
    },
    update: { by: managers, row: ({ here }) => ({ id: here.id }), change: () => ({ city: 'Málaga' }) },
  },
  quote_decisions: {
    select: membersOnly,
    columns: {
      select: `org_id document_id contact_id account_id session_kind decision reason name signature drawing decided_at
        address browser sha256`,
    },
  },
  ...paymentTables,
  portal_accounts: {
    select: membersOnly,
    columns: { select: 'org_id id contact_id email password_set_at last_seen_at created_at' },
  },
};

/** The rows an actor expects, as SQL past row level security says it. */
export function condition(table: string, rows: Rows, actor: Actor): { text: string; values: unknown[] } {
  const org = table === 'organizations' ? 'id' : 'org_id';
  const own = `${org} = $1 and contact_id = $2 and status <> 'draft'`;
  switch (rows) {
    case 'none':
      return { text: 'false', values: [] };
    case 'of the merchant':
      return { text: `${org} = $1`, values: [actor.org] };
    case 'own issued':
      return { text: own, values: [actor.org, actor.contact] };
    case 'the shared one':
      return { text: `${own} and id = $3`, values: [actor.org, actor.contact, actor.document] };
  }
}
