import { Navigate, Route, Routes } from 'react-router-dom';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { lazyPage } from '@/ui/lazy-part';
import { NotFoundState } from '../not-found-state';

const ContactsRoute = lazyPage(() => import('./contacts-route'));
const ContactRoute = lazyPage(() => import('./contact-route'));
const StatementRoute = lazyPage(() => import('./statement-route'));
const PreviewRoute = lazyPage(() => import('./preview-route'));
const InvitationsRoute = lazyPage(() => import('./invitations-route'));
const InvitationRoute = lazyPage(() => import('./invitation-route'));
const DocumentsRoute = lazyPage(() => import('./documents-route'));
const DocumentRoute = lazyPage(() => import('./document-route'));
const JournalRoute = lazyPage(() => import('./journal-route'));
const NotificationsRoute = lazyPage(() => import('./notifications-route'));
const SettingsRoute = lazyPage(() => import('./settings-route'));

/** The pages of the admin, each loaded when it is asked for. */
export function AdminRooms({ workplace }: { workplace: Workplace }) {
  return (
    <Routes>
      <Route index element={<Navigate to={paths.adminDocuments()} replace />} />
      <Route path="contacts" element={<ContactsRoute workplace={workplace} />} />
      <Route path="contacts/:id/*" element={<ContactRoute workplace={workplace} />} />
      <Route path="contacts/:id/statement" element={<StatementRoute workplace={workplace} />} />
      <Route path="preview/:id?" element={<PreviewRoute workplace={workplace} />} />
      <Route path="invitations" element={<InvitationsRoute workplace={workplace} />} />
      <Route path="invitations/:id" element={<InvitationRoute workplace={workplace} />} />
      <Route path="documents" element={<DocumentsRoute workplace={workplace} />} />
      <Route path="documents/:id" element={<DocumentRoute workplace={workplace} />} />
      <Route path="journal" element={<JournalRoute workplace={workplace} />} />
      <Route path="notifications" element={<NotificationsRoute workplace={workplace} />} />
      <Route path="settings/*" element={<SettingsRoute workplace={workplace} />} />
      <Route path="*" element={<NotFoundState />} />
    </Routes>
  );
}
