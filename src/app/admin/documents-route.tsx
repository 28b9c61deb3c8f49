import { AdminDocumentsPage } from '@/features/documents/admin-documents-page';
import type { Workplace } from '@/lib/workplace';

export default function DocumentsRoute({ workplace }: { workplace: Workplace }) {
  return <AdminDocumentsPage workplace={workplace} />;
}
