import { ContactsPage } from '@/features/contacts/contacts-page';
import type { Workplace } from '@/lib/workplace';

export default function ContactsRoute({ workplace }: { workplace: Workplace }) {
  return <ContactsPage workplace={workplace} />;
}
