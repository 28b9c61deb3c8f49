import { statementWords } from '@shared/paper-words/statement.ts';
import type { Movement } from '@shared/statement.ts';
import { movementName } from '@shared/statement-names.ts';
import { Link } from 'react-router-dom';
import { useLanguage } from '@/lib/i18n';
import { Amount } from '@/ui/amount';
import { type Column, DataTable } from '@/ui/data-table';
import { DateText } from '@/ui/dates';

/** So many of the documents that a payment paid are named; of the others it says how many they are. */
const named = 3;

type Props = { movements: Movement[]; currency: string; documentPath: (id: string) => string };

/** The movements as a table; on a phone as cards, where what was credited has a minus. */
export function StatementTable({ movements, currency, documentPath }: Props) {
  const language = useLanguage();
  const words = statementWords[language];
  const money = (minor: number) => <Amount minor={minor} currency={currency} />;
  const columns: Column<Movement>[] = [
    {
      key: 'date',
      header: words.date,
      phone: 'under-title',
      cell: ({ on }) => (
        <span className="@max-2xl:text-muted">
          <DateText date={on} />
        </span>
      ),
    },
    {
      key: 'movement',
      header: words.movement,
      phone: 'title',
      cell: (movement) => <MovementText movement={movement} documentPath={documentPath} />,
    },
    {
      key: 'due',
      header: words.due,
      phone: 'hidden',
      cell: ({ due_on }) => due_on !== null && <DateText date={due_on} />,
    },
    {
      key: 'charged',
      header: words.charged,
      align: 'end',
      phone: 'aside',
      cell: ({ amount }) => amount > 0 && money(amount),
    },
    {
      key: 'credited',
      header: words.credited,
      align: 'end',
      phone: 'aside',
      cell: ({ amount }) =>
        amount < 0 && (
          <>
            <span className="@2xl:hidden">{money(amount)}</span>
            <span className="@max-2xl:hidden">{money(-amount)}</span>
          </>
        ),
    },
    {
      key: 'balance',
      header: words.balance,
      align: 'end',
      phone: 'under-aside',
      cell: ({ balance }) => <span className="@2xl:font-medium">{money(balance)}</span>,
    },
  ];
  return <DataTable caption={words.title} columns={columns} rows={movements} rowKey={({ id }) => id} />;
}

function MovementText({
  movement,
  documentPath,
}: {
  movement: Movement;
  documentPath: (id: string) => string;
}) {
  const language = useLanguage();
  const more = movement.documents.length - named;
  return (
    <span className="font-normal">
      <span className="font-semibold">{movementName(movement, language)}</span>{' '}
      {movement.documents.slice(0, named).map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link className="inline-block text-link wrap-anywhere" to={documentPath(id)}>
            {number}
          </Link>
        </span>
      ))}
      {more > 0 && ` ${statementWords[language].andMore(more)}`}
    </span>
  );
}
