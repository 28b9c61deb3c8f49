import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { SegmentedNav } from '@/ui/segmented-nav';
import { ContactHead } from './contact-head';
import { contactQuery } from './contact-queries';
import { portalState, portalTone } from './portal-state';

type Props = {
  workplace: Workplace;
  id: string;
  /** The part that is shown, once the contact is there. */
  children: ReactNode;
};

/** A contact's panel: its head with what it owes, the way among its parts, and one of these. */
export function ContactPage({ workplace, id, children }: Props) {
  const words = useAdminWords();
  const { data: contact, error, refetch } = useQuery(contactQuery(workplace.orgId, id));
  if (error !== null) return <FailedState page cause={error} onRetry={() => void refetch()} />;
  if (contact === undefined) return <LoadingState />;
  const state = portalState(contact);
  return (
    <div className="grid gap-8">
      <div className="grid gap-5">
        <PageHeader
          title={contact.name}
          back={{ to: paths.adminContacts(), label: words.navigation.contacts }}
          badge={<StatusBadge tone={portalTone(state)}>{words.contacts.portalStates[state]}</StatusBadge>}
          description={<ContactHead workplace={workplace} contact={contact} />}
        />
        <SegmentedNav
          label={words.contactActivity.sections}
          items={[
            { to: paths.adminContact(id), label: words.contactActivity.card, end: true },
            { to: paths.adminContact(id, 'documents'), label: words.navigation.documents },
            { to: paths.adminContact(id, 'payments'), label: words.contactActivity.payments },
            { to: paths.adminContact(id, 'activity'), label: words.contactActivity.title },
          ]}
        />
      </div>
      {children}
    </div>
  );
}
