import { useParams } from 'react-router-dom';
import { OpeningPreview } from '@/features/preview/opening-preview';
import { isId } from '@/lib/ids';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from '../not-found-state';

export default function PreviewRoute({ workplace }: { workplace: Workplace }) {
  const { id = null } = useParams();
  return id === null || isId(id) ? (
    <OpeningPreview workplace={workplace} contactId={id} />
  ) : (
    <NotFoundState />
  );
}
