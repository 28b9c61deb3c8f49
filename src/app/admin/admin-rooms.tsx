import { lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { NotFoundState } from '../not-found-state';

const ContactsRoute = lazy(() => import('./contacts-route'));
const ContactRoute = lazy(() => import('./contact-route'));
const StatementRoute = lazy(() => import('./statement-route'));
const PreviewRoute = lazy(() => import('./preview-route'));
const InvitationsRoute = lazy(() => import('./invitations-route'));
const InvitationRoute = lazy(() => import('./invitation-route'));
const DocumentsRoute = lazy(() => import('./documents-route'));
const DocumentRoute = lazy(() => import('./document-route'));
const JournalRoute = lazy(() => import('./journal-route'));
const NotificationsRoute = lazy(() => import('./notifications-route'));
const SettingsRoute = lazy(() => import('./settings-route'));

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
