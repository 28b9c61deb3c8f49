import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { DefinitionList } from '@/ui/definition-list';
import { Dialog } from '@/ui/dialog';
import { FormActions } from '@/ui/form-actions';
import { setPassword } from './contact-acts';
import type { ContactCard } from './contact-queries';
import { PasswordForm } from './password-form';

type Props = { open: boolean; workplace: Workplace; contact: ContactCard; onClose: () => void };

/** Sets or changes a contact's password, then shows once what the merchant has to tell the contact. */
export default function PasswordDialog({ open, workplace, contact, onClose }: Props) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const id = useId();
  const [given, setGiven] = useState<string | null>(null);
  const setting = useMutation({
    mutationFn: (password: string) => setPassword(workplace.orgId, contact.id, password),
    onSuccess: (_, password) => {
      setGiven(password);
      return queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
    },
  });
  const changes = contact.account?.password_set_at != null;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      locked={setting.isPending}
      title={
        given !== null
          ? words.contacts.passwordReady
          : changes
            ? words.contacts.changeTitle(contact.name)
            : words.contacts.setTitle(contact.name)
      }
      description={
        given !== null
          ? words.contacts.passwordReadyText
          : changes
            ? words.contacts.changeText
            : words.contacts.setText
      }
      actions={
        given !== null ? (
          <Button variant="primary" onClick={onClose}>
            {words.common.close}
          </Button>
        ) : (
          <FormActions
            form={id}
            label={words.contacts.savePassword}
            busy={setting.isPending}
            onCancel={onClose}
          />
        )
      }
    >
      {given === null ? (
        <PasswordForm
          id={id}
          related={[contact.name, contact.email ?? '']}
          failure={setting.error}
          onSubmit={(password) => setting.mutate(password)}
        />
      ) : (
        <Credentials slug={workplace.slug} email={contact.email ?? ''} password={given} />
      )}
    </Dialog>
  );
}

function Credentials({ slug, email, password }: { slug: string; email: string; password: string }) {
  const words = useAdminWords();
  const address = `${window.location.origin}${paths.portal(slug)}`;
  return (
    <div className="grid gap-4" role="status">
      <DefinitionList
        items={[
          { term: words.contacts.portalAddress, value: <span className="wrap-anywhere">{address}</span> },
          { term: words.common.email, value: <span className="wrap-anywhere">{email}</span> },
          {
            term: words.common.password,
            value: <span className="font-mono wrap-anywhere">{password}</span>,
          },
        ]}
      />
      <CopyButton
        size="md"
        label={words.contacts.copyCredentials}
        value={`${address}\n${words.common.email}: ${email}\n${words.common.password}: ${password}`}
      />
    </div>
  );
}
