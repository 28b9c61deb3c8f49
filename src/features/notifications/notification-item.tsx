import type { Language } from '@shared/language.ts';
import { formatMoney } from '@shared/money.ts';
import { Check } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { MomentText } from '@/ui/dates';
import { IconButton } from '@/ui/icon-button';
import { toneClasses } from '@/ui/tone';
import { VisuallyHidden } from '@/ui/visually-hidden';
import { looks } from './notification-look';
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

type NumbersProps = { numbers: string[]; language: Language; more: (count: number) => string };

/** The documents that a notice is about. A line breaks between numbers, not at the hyphen within one. */
function Numbers({ numbers, language, more }: NumbersProps) {
  const first = numbers.length <= named + 1 ? numbers : numbers.slice(0, named);
  const rest = numbers.length - first.length;
  const parts = new Intl.ListFormat(language).formatToParts(rest === 0 ? first : [...first, more(rest)]);
  return (
    <span>
      {parts.map(({ type, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their places.
        <span key={index} className={type === 'element' ? 'inline-block' : undefined}>
          {value}
        </span>
      ))}
    </span>
  );
}

/** One notification: what happened, what was said, to whom and when. All of it leads there, and is read by that. */
export function NotificationItem({ row, timeZone, busy, onRead }: Props) {
  const { admin: words, lists } = useAdminWords();
  const language = useLanguage();
  const { title, text } = words.notificationKinds[row.kind as NotificationKind];
  const money =
    row.amount === null || row.currency === null ? '' : formatMoney(row.amount, row.currency, language);
  const unread = row.read_at === null;
  const { icon: Icon, tone } = looks[row.kind as NotificationKind];
  const to =
    row.document !== null
      ? paths.adminDocument(row.document.id)
      : row.contact !== null
        ? paths.adminContact(row.contact.id)
        : null;
  const name = money === '' ? title : `${title} · ${money}`;
  return (
    <li className="relative flex items-start gap-3 border-b border-base-300 px-4 py-3.5 last:border-b-0 hover:bg-base-200 has-[a:focus-visible]:bg-base-200 sm:px-5">
      <span className={classNames('grid size-8 shrink-0 place-items-center rounded-full', toneClasses[tone])}>
        <Icon className="size-4" aria-hidden="true" />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className={classNames('flex items-center gap-2', unread ? 'font-semibold' : 'font-normal')}>
          {to === null ? (
            name
          ) : (
            <Link
              to={to}
              onClick={() => {
                if (unread) onRead?.();
              }}
              className="min-w-0 after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-[-2px] focus-visible:after:outline-brand"
            >
              {name}
            </Link>
          )}
          {unread && (
            <span className="size-2 shrink-0 rounded-full bg-brand">
              <VisuallyHidden>{words.unread}</VisuallyHidden>
            </span>
          )}
        </p>
        {row.excerpt !== null && (
          <p className="line-clamp-2 max-w-prose text-sm">{lists.quoted(row.excerpt)}</p>
        )}
        {text !== '' && <p className="max-w-prose text-sm">{text}</p>}
        <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-muted">
          {row.contact !== null && <span className="line-clamp-1">{row.contact.name}</span>}
          {row.document_numbers.length > 0 ? (
            <Numbers numbers={row.document_numbers} language={language} more={words.moreDocuments} />
          ) : (
            row.document !== null && <span>{row.document.number}</span>
          )}
          <MomentText moment={row.created_at} timeZone={timeZone} />
        </p>
      </div>
      {unread && onRead !== null && (
        <span className="relative z-1 -my-1 -mr-2 shrink-0">
          <IconButton
            icon={Check}
            label={`${words.markRead} ${name}`}
            aria-busy={busy || undefined}
            onClick={onRead}
            className="btn-sm text-muted"
          />
        </span>
      )}
    </li>
  );
}
