import { Suspense } from 'react';
import { Route, Routes, useParams } from 'react-router-dom';
import { ContactCardPart } from '@/features/contacts/contact-card';
import { ContactPage } from '@/features/contacts/contact-page';
import { LinksSection } from '@/features/links/links-section';
import { ContactAccount } from '@/features/statement/contact-account';
import { isId } from '@/lib/ids';
import type { Workplace } from '@/lib/workplace';
import { lazyPart } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { NotFoundState } from '../not-found-state';
import { accountOf } from './contact-account';

const ContactDocuments = lazyPart(() => import('@/features/documents/contact-documents'));
const ContactPayments = lazyPart(() => import('@/features/payments/contact-payments'));
const ContactActivity = lazyPart(() => import('@/features/contacts/contact-activity'));

export default function ContactRoute({ workplace }: { workplace: Workplace }) {
  const { id = '', '*': section = '' } = useParams();
  if (!isId(id) || !['', 'documents', 'payments', 'activity'].includes(section)) return <NotFoundState />;
  const of = { workplace, id };
  return (
    <ContactPage key={id} {...of}>
      <Suspense fallback={<LoadingState shape="table" />}>
        <Routes>
          <Route
            index
            element={
              <>
                <ContactCardPart {...of} />
                <ContactAccount account={accountOf(workplace, id)} />
                <LinksSection workplace={workplace} scope={{ contact_id: id }} />
              </>
            }
          />
          <Route path="documents" element={<ContactDocuments {...of} />} />
          <Route path="payments" element={<ContactPayments {...of} />} />
          <Route path="activity" element={<ContactActivity {...of} />} />
        </Routes>
      </Suspense>
    </ContactPage>
  );
}
