import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { Dialog } from '@/ui/dialog';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { SearchField } from '@/ui/search-field';
import { foundContactsQuery } from './template-queries';

type Props = { orgId: string; open: boolean; onClose: () => void; onPick: (contactId: string) => void };

/** Finds one contact among all by name, e-mail or tax number. */
export function ContactPicker({ orgId, open, onClose, onPick }: Props) {
  const words = useAdminWords();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const { data, error, refetch } = useQuery({
    ...foundContactsQuery(orgId, search),
    ...{ enabled: open, placeholderData: keepPreviousData },
  });
  return (
    <Dialog open={open} onClose={onClose} title={words.templates.chooseContact}>
      <SearchField
        label={words.invitations.searchContacts}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {error !== null ? (
        <FailedState cause={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <LoadingState />
      ) : (
        <div aria-live="polite">
          {data.length === 0 && <p className="py-6 text-center text-muted">{words.templates.noContact}</p>}
          <ul className="grid">
            {data.map(({ id, name, email }) => (
              <li key={id} className="border-b border-base-300 last:border-b-0">
                <button
                  type="button"
                  onClick={() => onPick(id)}
                  className="grid min-h-12 w-full cursor-pointer content-center rounded-md px-3 py-2 text-left hover:bg-quiet-wash focus-visible:outline-offset-[-2px]"
                >
                  <span className="font-medium wrap-anywhere">{name}</span>
                  {email !== null && <span className="text-sm text-muted wrap-anywhere">{email}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
