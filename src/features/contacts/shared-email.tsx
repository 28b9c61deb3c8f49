import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Notice } from '@/ui/notice';
import type { EmailHolder } from './email-queries';

type Props = {
  /** Who else has the e-mail. */
  holders: readonly EmailHolder[];
  /** Whether this contact has a password: of those who share an e-mail only one can. */
  hasPassword: boolean;
};

/** That an e-mail is another contact's too, and what follows from it. Nothing where it is nobody else's. */
export function SharedEmail({ holders, hasPassword }: Props) {
  const words = useAdminWords().contactEmail;
  const language = useLanguage();
  const [first] = holders;
  if (first === undefined) return null;
  const names = new Intl.ListFormat(language).format(holders.map(({ name }) => name));
  return (
    <Notice
      tone="warning"
      live="status"
      title={words.shared(names)}
      actions={holders.map(({ id, name }) => (
        <Link key={id} className="text-link inline-flex min-h-6 items-center" to={paths.adminContact(id)}>
          {name}
        </Link>
      ))}
    >
      {!first.has_password
        ? words.sharedText
        : hasPassword
          ? words.sharedByTwoPasswords(first.name)
          : words.sharedWithPassword(first.name)}
    </Notice>
  );
}
