import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '@/lib/i18n';
import { AddressSearch } from '@/ui/address-search';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/select-field';
import { FilterChips } from './filter-chips';
import { FilterSelects } from './filter-selects';
import { sortings } from './list-address';
import type { ListView } from './use-list-view';

/** Search, filters and order of a list. On a phone the filters fold into a sheet. */
export function DocumentFilters({ view, years }: { view: ListView; years: number[] }) {
  const words = useWords().lists;
  const [open, setOpen] = useState(false);
  const { asked, ask } = view;
  const active = [asked.state, asked.year, asked.quarter, view.family === null ? asked.family : null];
  const count = active.filter((value) => value !== null).length;
  const order = (
    <SelectField
      hideLabel
      label={words.sort}
      value={asked.sorting}
      onChange={({ target }) => ask({ sorting: sortings.find((one) => one === target.value) ?? sortings[0] })}
      options={sortings.map((value) => ({ value, label: words.sortings[value] }))}
    />
  );
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 md:grid-cols-[minmax(0,1fr)_14rem]">
        <AddressSearch label={view.family === null ? words.searchAll : words.search} />
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-3 md:contents">
          <div className="md:hidden">
            <Button icon={ListFilter} aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {count === 0 ? words.filters : `${words.filters} (${count})`}
            </Button>
          </div>
          {order}
        </div>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3 max-md:hidden">
        <FilterSelects view={view} years={years} hideLabels />
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.filters}
        actions={
          <Button variant="primary" onClick={() => setOpen(false)}>
            {words.showResults}
          </Button>
        }
      >
        <div className="grid gap-4">
          <FilterSelects view={view} years={years} />
        </div>
      </Dialog>
      <FilterChips view={view} />
    </div>
  );
}
