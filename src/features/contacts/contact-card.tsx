import { useQuery } from '@tanstack/react-query';
import type { Workplace } from '@/lib/workplace';
import { ContactDetails } from './contact-details';
import { ContactGateways } from './contact-gateways';
import { ContactPortal } from './contact-portal';
import { contactQuery } from './contact-queries';

/** Who a contact is, how it enters the portal, how it may pay. Its page has read it already. */
export function ContactCardPart({ workplace, id }: { workplace: Workplace; id: string }) {
  const { data: contact } = useQuery(contactQuery(workplace.orgId, id));
  if (contact === undefined) return null;
  return (
    <>
      <ContactDetails workplace={workplace} contact={contact} />
      <ContactPortal workplace={workplace} contact={contact} />
      <ContactGateways workplace={workplace} contactId={contact.id} />
    </>
  );
}
