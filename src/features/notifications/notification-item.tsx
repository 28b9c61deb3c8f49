import type { Language } from '@shared/language.ts';
import { formatMoney } from '@shared/money.ts';
import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { MomentText } from '@/ui/dates';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { NotificationKind, NotificationRow } from './notification-queries';

type Props = {
  row: NotificationRow;
  timeZone: string;
  busy: boolean;
  /** Null for who may not mark it. */
  onRead: (() => void) | null;
};

/** How many of several documents are named; of the rest how many they are. */
const named = 3;

function numbersIn(numbers: string[], language: Language, more: (count: number) => string): string {
  const first = numbers.length <= named + 1 ? numbers : numbers.slice(0, named);
  const rest = numbers.length - first.length;
  return new Intl.ListFormat(language).format(rest === 0 ? first : [...first, more(rest)]);
}

/** One notification: what happened, to whom, when, and a mark while nobody has read it. */
export function NotificationItem({ row, timeZone, busy, onRead }: Props) {
  const words = useAdminWords().admin;
  const language = useLanguage();
  const { title, text } = words.notificationKinds[row.kind as NotificationKind];
  const money =
    row.amount === null || row.currency === null ? '' : formatMoney(row.amount, row.currency, language);
  const unread = row.read_at === null;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-base-300 px-4 py-4 last:border-b-0 sm:px-5">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className={unread ? 'font-semibold' : 'font-medium'}>
            {money === '' ? title : `${title} · ${money}`}
          </span>
          {unread && <Badge tone="brand">{words.unread}</Badge>}
        </p>
        {text !== '' && <p className="max-w-prose text-sm">{text}</p>}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          {row.contact !== null && (
            <Link className="text-link min-h-6" to={paths.adminContact(row.contact.id)}>
              {row.contact.name}
            </Link>
          )}
          {row.document_numbers.length > 0 && (
            <span>{numbersIn(row.document_numbers, language, words.moreDocuments)}</span>
          )}
          {row.document !== null && (
            <Link className="text-link min-h-6" to={paths.adminDocument(row.document.id)}>
              {row.document.number}
            </Link>
          )}
          <MomentText moment={row.created_at} timeZone={timeZone} />
        </p>
      </div>
      {unread && onRead !== null && (
        <Button size="sm" variant="ghost" className="max-sm:-ml-3" busy={busy} onClick={onRead}>
          {words.markRead}
          <VisuallyHidden>
            {' '}
            {title} {money}
          </VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
