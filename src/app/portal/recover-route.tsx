import { useParams } from 'react-router-dom';
import { RecoverPage } from '@/features/access/recover-page';
import { Front } from './front';

/** No password yet, or forgotten. */
export default function RecoverRoute() {
  const { slug = '' } = useParams();
  return <Front slug={slug}>{(merchant) => <RecoverPage slug={slug} merchant={merchant} />}</Front>;
}
