import { useWords } from '@/lib/i18n';
import { type DocumentFamily, listSegments } from '@/lib/paths';
import { SelectField } from '@/ui/select-field';
import { type ListedState, quarters, statesOf } from './list-address';
import type { ListView } from './use-list-view';

type Props = { view: ListView; years: number[]; hideLabels?: boolean | undefined };

/** The filters of a list, each acting at once. */
export function FilterSelects({ view: { asked, ask, family, drafts }, years, hideLabels }: Props) {
  const words = useWords().lists;
  const kind = family ?? asked.family;
  const states = [...statesOf(kind), ...(drafts ? (['draft'] as const) : [])];
  const families = Object.keys(listSegments) as DocumentFamily[];
  return (
    <>
      {family === null && (
        <SelectField
          label={words.kind}
          hideLabel={hideLabels}
          value={asked.family ?? ''}
          onChange={({ target }) => {
            const chosen = families.find((one) => one === target.value) ?? null;
            const kept = asked.state === 'draft' || statesOf(chosen).some((one) => one === asked.state);
            ask({ family: chosen, state: kept ? asked.state : null });
          }}
          options={[
            { value: '', label: words.allKinds },
            ...families.map((value) => ({ value, label: words.families[value].title })),
          ]}
        />
      )}
      <SelectField
        label={words.state}
        hideLabel={hideLabels}
        value={asked.state ?? ''}
        onChange={({ target }) => ask({ state: states.find((one) => one === target.value) ?? null })}
        options={[
          { value: '', label: words.allStates },
          ...states.map((value: ListedState) => ({ value, label: words.states(kind)[value] })),
        ]}
      />
      <SelectField
        label={words.year}
        hideLabel={hideLabels}
        value={asked.year ?? ''}
        onChange={({ target }) => {
          const year = years.find((one) => String(one) === target.value) ?? null;
          ask({ year, quarter: year === null ? null : asked.quarter });
        }}
        options={[
          { value: '', label: words.allYears },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <SelectField
        label={words.quarter}
        hideLabel={hideLabels}
        value={asked.quarter ?? ''}
        // A quarter is of a year: without one, of the last there is.
        onChange={({ target }) => {
          const quarter = quarters.find((one) => String(one) === target.value) ?? null;
          ask({ quarter, year: asked.year ?? (quarter === null ? null : (years[0] ?? null)) });
        }}
        options={[
          { value: '', label: words.wholeYear },
          ...quarters.map((value) => ({ value: String(value), label: words.quarters[value - 1] ?? '' })),
        ]}
      />
    </>
  );
}
