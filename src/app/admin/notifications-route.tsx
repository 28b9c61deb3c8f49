import { NotificationsPage } from '@/features/notifications/notifications-page';
import type { Workplace } from '@/lib/workplace';

export default function NotificationsRoute({ workplace }: { workplace: Workplace }) {
  return <NotificationsPage workplace={workplace} />;
}
