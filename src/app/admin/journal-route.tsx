import { AdminJournalPage } from '@/features/payments/admin-journal-page';
import type { Workplace } from '@/lib/workplace';

export default function JournalRoute({ workplace }: { workplace: Workplace }) {
  return <AdminJournalPage workplace={workplace} />;
}
