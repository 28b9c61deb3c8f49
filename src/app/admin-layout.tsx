import { Bell, BookText, FileText, Settings, Users } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { SiteName } from '@/lib/document-title';
import { paths } from '@/lib/paths';
import { AppShell } from '@/ui/app-shell';
import { Brand } from '@/ui/brand';
import { LanguageSwitch } from '@/ui/language-switch';
import { LoadingState } from '@/ui/loading-state';
import { ZaguanMark } from '@/ui/zaguan-mark';

type Props = {
  /** The merchant one works for. */
  merchantName: string;
  /** Notifications nobody has read yet. */
  unread?: number | undefined;
  /** The menu of the person: sign out. */
  tools?: ReactNode;
  children: ReactNode;
};

/** The merchant's side, in our own colours. */
export function AdminLayout({ merchantName, unread = 0, tools, children }: Props) {
  const words = useAdminWords();
  const items = [
    { to: paths.adminDocuments(), label: words.navigation.documents, icon: FileText },
    { to: paths.adminContacts(), label: words.navigation.contacts, icon: Users },
    { to: paths.adminJournal(), label: words.admin.journal, icon: BookText },
    { to: paths.adminNotifications(), label: words.admin.notifications, icon: Bell, count: unread },
    { to: paths.adminSettings(), label: words.navigation.settings, icon: Settings },
  ];
  return (
    <SiteName name={`${words.navigation.adminLabel} · Zaguán`}>
      <AppShell
        brand={<Brand mark={<ZaguanMark className="size-9" />} name={merchantName} detail="Zaguán" />}
        items={items}
        tools={
          <>
            <LanguageSwitch />
            {tools}
          </>
        }
      >
        <Suspense fallback={<LoadingState />}>{children}</Suspense>
      </AppShell>
    </SiteName>
  );
}
