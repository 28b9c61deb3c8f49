import { useParams } from 'react-router-dom';
import type { PortalProfile } from '@/features/access/session-queries';
import { PortalDocumentPage } from '@/features/documents/portal-document-page';
import { PayAction } from '@/features/payments/pay-action';
import { accessToken, portalClient } from '@/lib/supabase';
import { readerOf } from './reader';

export default function DocumentRoute({ profile }: { profile: PortalProfile }) {
  const { id = '' } = useParams();
  const { slug } = profile.merchant;
  const token = async () => accessToken(await portalClient(slug));
  return (
    <PortalDocumentPage
      key={id}
      reader={readerOf(profile)}
      id={id}
      action={(page) => <PayAction page={page} token={token} />}
    />
  );
}
