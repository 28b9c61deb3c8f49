import { useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { withCursor } from '@/lib/keyset';
import { Button } from '@/ui/button';
import { SearchField } from '@/ui/search-field';

/** Looks for contacts; what was asked is kept in the address. */
export function ContactSearch({ search }: { search: string }) {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  return (
    <form
      className="flex max-w-xl gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = new FormData(event.currentTarget).get('search');
        const next = withCursor(params, null);
        if (typeof asked === 'string' && asked.trim() !== '') next.set('search', asked.trim());
        else next.delete('search');
        setParams(next);
      }}
    >
      <SearchField
        label={words.invitations.searchContacts}
        name="search"
        defaultValue={search}
        maxLength={200}
      />
      <Button type="submit">{words.common.search}</Button>
    </form>
  );
}
