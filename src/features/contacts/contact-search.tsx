import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { Button } from '@/ui/button';
import { SearchField } from '@/ui/search-field';
import { withPart } from './contact-filter';

/** Looks for contacts; what was asked is kept in the address. */
export function ContactSearch({ search }: { search: string }) {
  const words = useAdminWords();
  const [params, setParams] = useSearchParams();
  return (
    <form
      className="flex max-w-xl gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = new FormData(event.currentTarget).get('search');
        setParams(withPart(params, 'search', typeof asked === 'string' ? asked.trim() : ''));
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
