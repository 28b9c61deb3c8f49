import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Eye, KeyRound } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Button, ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { SwitchField } from '@/ui/checkbox-field';
import { MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { FailureNotice } from '@/ui/failure-notice';
import { lazyPart } from '@/ui/lazy-part';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { useToast } from '@/ui/toasts';
import { switchPortal } from './contact-acts';
import { type ContactCard, contactKeys } from './contact-queries';
import { emailHoldersQuery } from './email-queries';
import { RemovePassword } from './remove-password';

const PasswordDialog = lazyPart(() => import('./password-dialog'));

type Props = { workplace: Workplace; contact: ContactCard };

/** How a contact enters the portal: the switch, the password, the last visit. */
export function ContactPortal({ workplace, contact }: Props) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null);
  // Each opening is a dialog of its own; a closed one stays until the next, so that it can give the focus back.
  const [opening, setOpening] = useState(0);
  const { orgId, canEdit, timeZone } = workplace;
  const switching = useMutation({
    mutationFn: (on: boolean) => switchPortal(orgId, contact.id, on),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: contactKeys.all(orgId) });
      toast({ text: words.common.saved, tone: 'success' });
    },
  });
  const setAt = contact.account?.password_set_at ?? null;
  const seenAt = contact.account?.last_seen_at ?? null;
  const hasEmail = contact.email !== null;
  const { data: holders = [] } = useQuery(emailHoldersQuery(orgId, contact.id, contact.email ?? ''));
  const signsIn = setAt === null ? holders.find(({ has_password }) => has_password) : undefined;
  return (
    <Section
      title={words.contacts.portal}
      actions={
        <ButtonLink size="sm" icon={Eye} to={paths.adminPreview(contact.id)} newTab={words.contacts.inNewTab}>
          {words.contacts.seeAs}
        </ButtonLink>
      }
    >
      {!workplace.portalEnabled && <Notice tone="warning">{words.contacts.portalClosed}</Notice>}
      <Card>
        <div className="grid gap-6">
          <SwitchField
            label={words.contacts.portalOn}
            hint={words.contacts.portalOnText}
            checked={switching.isPending ? switching.variables : contact.portal_enabled}
            disabled={!canEdit || switching.isPending}
            onChange={(event) => switching.mutate(event.target.checked)}
          />
          <FailureNotice cause={switching.error} />
          <DefinitionList
            items={[
              {
                term: words.common.password,
                value:
                  setAt === null ? words.contacts.noPassword : <SetSince at={setAt} timeZone={timeZone} />,
              },
              {
                term: words.contacts.lastVisit,
                value:
                  seenAt === null ? words.contacts.never : <MomentText moment={seenAt} timeZone={timeZone} />,
              },
            ]}
          />
          {!hasEmail && <Notice tone="info">{words.contacts.needsEmail}</Notice>}
          {signsIn !== undefined && (
            <Notice tone="info">{words.contactEmail.sharedWithPassword(signsIn.name)}</Notice>
          )}
          {canEdit && hasEmail && signsIn === undefined && (
            <div className="flex flex-wrap gap-2">
              <Button
                icon={KeyRound}
                onClick={() => {
                  setOpening(opening + 1);
                  setDialog('set');
                }}
              >
                {setAt === null ? words.contacts.setPassword : words.contacts.changePassword}
              </Button>
              {setAt !== null && (
                <Button variant="ghost" onClick={() => setDialog('remove')}>
                  {words.contacts.removePassword}
                </Button>
              )}
            </div>
          )}
        </div>
      </Card>
      {opening > 0 && (
        <Suspense fallback={null}>
          <PasswordDialog
            key={opening}
            open={dialog === 'set'}
            workplace={workplace}
            contact={contact}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
      <RemovePassword
        orgId={orgId}
        contact={contact}
        open={dialog === 'remove'}
        onClose={() => setDialog(null)}
      />
    </Section>
  );
}

function SetSince({ at, timeZone }: { at: string; timeZone: string }) {
  const words = useAdminWords().contacts;
  return (
    <>
      {words.passwordSet} <MomentText moment={at} timeZone={timeZone} />
    </>
  );
}
