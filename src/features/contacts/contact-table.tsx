import { useAdminWords } from '@/lib/admin-words';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { StatusBadge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/dates';
import type { Picking } from '@/ui/pick-tick';
import { ContactMoney } from './contact-money';
import type { ContactKind, ContactRow } from './contact-queries';
import { portalState, portalTone } from './portal-state';

type Props = {
  rows: ContactRow[];
  timeZone: string;
  /** Left out for who may not act on contacts. */
  picking?: Omit<Picking<ContactRow>, 'label'> | undefined;
};

/** Contacts with what they owe and the state of their portal; each can be picked. */
export function ContactTable({ rows, timeZone, picking }: Props) {
  const words = useAdminWords();
  const columns: Column<ContactRow>[] = [
    {
      key: 'name',
      header: words.common.name,
      phone: 'title',
      cell: (row) => <span className="wrap-anywhere @2xl:block @2xl:min-w-32">{row.name}</span>,
    },
    {
      key: 'email',
      header: words.common.email,
      phone: 'hidden',
      cell: (row) => <span className="text-sm wrap-anywhere">{row.email ?? words.common.none}</span>,
    },
    {
      key: 'kind',
      header: words.contacts.kind,
      phone: 'hidden',
      cell: (row) => words.contacts.kinds[row.kind as ContactKind],
    },
    {
      key: 'owed',
      header: words.contactList.owed,
      align: 'end',
      phone: 'line',
      cell: (row) => <ContactMoney money={row.money} />,
    },
    {
      key: 'portal',
      header: words.contacts.portal,
      phone: 'line',
      cell: (row) => {
        const state = portalState(row);
        return <StatusBadge tone={portalTone(state)}>{words.contacts.portalStates[state]}</StatusBadge>;
      },
    },
    {
      key: 'visit',
      header: words.contacts.lastVisit,
      phone: 'line',
      cell: (row) =>
        row.account.last_seen_at ? (
          <span className="text-sm">
            <DateText date={today(timeZone, new Date(row.account.last_seen_at))} />
          </span>
        ) : (
          <span className="text-sm text-muted">{words.contacts.never}</span>
        ),
    },
  ];
  return (
    <DataTable
      caption={words.navigation.contacts}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => paths.adminContact(row.id)}
      picking={picking && { ...picking, label: (row) => words.invitations.pickOne(row.name) }}
    />
  );
}
