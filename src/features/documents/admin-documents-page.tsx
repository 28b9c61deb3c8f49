import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { ButtonLink } from '@/ui/button';
import { PageHeader } from '@/ui/page-header';
import { adminSource, contactNameQuery } from './admin-queries';
import { DocumentList } from './document-list';
import { useAdminView } from './use-list-view';

/** The merchant's documents of every kind, drafts too, of everybody or of one contact. */
export function AdminDocumentsPage({ workplace: { orgId } }: { workplace: Workplace }) {
  const words = useWords();
  const view = useAdminView();
  const source = useMemo(() => adminSource(orgId), [orgId]);
  const { contact } = view.asked;
  const { data: contactName = null } = useQuery({
    ...contactNameQuery(orgId, contact ?? ''),
    enabled: contact !== null,
  });
  return (
    <div className="grid gap-5">
      <PageHeader title={words.navigation.documents} description={words.lists.adminText} />
      <DocumentList
        source={source}
        view={{ ...view, contactName: contact === null ? null : contactName }}
        title={words.navigation.documents}
        empty={{
          title: words.lists.none,
          text: words.lists.noneText,
          actions: (
            <ButtonLink icon={Users} to={paths.adminContacts()}>
              {words.navigation.contacts}
            </ButtonLink>
          ),
        }}
        contacts={contact === null}
      />
    </div>
  );
}
