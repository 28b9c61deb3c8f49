import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { contactQuery } from '@/features/contacts/contact-queries';
import { StatementPage } from '@/features/statement/statement-page';
import { useWords } from '@/lib/i18n';
import { isId } from '@/lib/ids';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { NotFoundState } from '../not-found-state';
import { accountOf } from './contact-account';

export default function StatementRoute({ workplace }: { workplace: Workplace }) {
  const { id = '' } = useParams();
  return isId(id) ? <ContactStatement key={id} workplace={workplace} id={id} /> : <NotFoundState />;
}

/** A contact's account, below the contact's panel. */
function ContactStatement({ workplace, id }: { workplace: Workplace; id: string }) {
  const words = useWords().statement;
  const { data: contact, error, refetch } = useQuery(contactQuery(workplace.orgId, id));
  if (error !== null) return <FailedState page cause={error} onRetry={() => void refetch()} />;
  if (contact === undefined) return <LoadingState shape="document" />;
  return (
    <StatementPage
      account={accountOf(workplace, id)}
      description={words.textOfContact(contact.name)}
      back={{ to: paths.adminContact(id), label: contact.name }}
    />
  );
}
