import { X } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import type { Asked } from './list-address';
import type { ListView } from './use-list-view';

/** The filters at work, each with its way out. */
export function FilterChips({ view: { asked, ask, clear, family, contactName } }: { view: ListView }) {
  const words = useWords().lists;
  const chips: { key: string; label: string; without: Partial<Asked> }[] = [
    ...(asked.contact === null
      ? []
      : [{ key: 'contact', label: contactName ?? '…', without: { contact: null } }]),
    ...(asked.search === ''
      ? []
      : [{ key: 'search', label: words.quoted(asked.search), without: { search: '' } }]),
    ...(family !== null || asked.family === null
      ? []
      : [{ key: 'kind', label: words.families[asked.family].title, without: { family: null } }]),
    ...(asked.state === null
      ? []
      : [
          {
            key: 'state',
            label: words.states(family ?? asked.family)[asked.state],
            without: { state: null },
          },
        ]),
    ...(asked.year === null
      ? []
      : [{ key: 'year', label: String(asked.year), without: { year: null, quarter: null } }]),
    ...(asked.quarter === null
      ? []
      : [
          {
            key: 'quarter',
            label: words.quarters[asked.quarter - 1] ?? '',
            without: { quarter: null },
          },
        ]),
  ];
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label={words.activeFilters} className="contents">
        {chips.map(({ key, label, without }) => (
          <li key={key} className="flex max-w-full">
            <button
              type="button"
              aria-label={words.removeFilter(label)}
              onClick={() => ask(without)}
              className="inline-flex min-h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-full bg-brand-wash py-1 pr-2.5 pl-3 text-sm font-medium text-brand hover:bg-quiet-wash"
            >
              <span className="truncate">{label}</span>
              <X className="size-3.5 shrink-0" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {chips.length > 1 && (
        <Button size="sm" variant="ghost" onClick={clear}>
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}
