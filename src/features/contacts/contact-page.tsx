import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { StatusBadge } from '@/ui/badge';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { PageHeader } from '@/ui/page-header';
import { ContactDetails } from './contact-details';
import { ContactGateways } from './contact-gateways';
import { ContactPortal } from './contact-portal';
import { contactQuery } from './contact-queries';
import { portalState, portalTone } from './portal-state';

type Props = {
  workplace: Workplace;
  id: string;
  /** What other rooms know of the contact: documents, links. */
  children: ReactNode;
};

/** A contact's panel: who it is, how it enters the portal, how it may pay. */
export function ContactPage({ workplace, id, children }: Props) {
  const words = useWords();
  const { data: contact, error, refetch } = useQuery(contactQuery(workplace.orgId, id));
  if (error !== null) return <FailedState page cause={error} onRetry={() => void refetch()} />;
  if (contact === undefined) return <LoadingState />;
  const state = portalState(contact);
  return (
    <div className="grid gap-8">
      <PageHeader
        title={contact.name}
        back={{ to: paths.adminContacts(), label: words.navigation.contacts }}
        badge={<StatusBadge tone={portalTone(state)}>{words.contacts.portalStates[state]}</StatusBadge>}
      />
      <ContactDetails contact={contact} />
      <ContactPortal workplace={workplace} contact={contact} />
      <ContactGateways workplace={workplace} contactId={contact.id} />
      {children}
    </div>
  );
}
