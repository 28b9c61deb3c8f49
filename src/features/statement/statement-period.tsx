import type { Period } from '@shared/statement.ts';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { type Choice, choices, readChoice, withPeriod } from './period';

/** Which period is shown: one of those offered, or two days of one's own. */
export function StatementPeriod({ period, backwards }: { period: Period; backwards: boolean }) {
  const words = useWords().statement;
  const [params, setParams] = useSearchParams();
  const choice = readChoice(params);
  const show = (next: Choice, days: Period) => setParams(withPeriod(params, next, days));
  const day = (value: string) => (value === '' ? null : value);
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="min-w-48 max-sm:w-full">
        <SelectField
          label={words.period}
          value={choice}
          // One's own period begins with the one that was shown.
          onChange={(event) => show(choices.find((one) => one === event.target.value) ?? 'year', period)}
          options={choices.map((value) => ({ value, label: words.periods[value] }))}
        />
      </div>
      {choice === 'custom' && (
        <>
          <div className="min-w-40 flex-1 sm:flex-none">
            <TextField
              type="date"
              label={words.from}
              value={period.from ?? ''}
              max="2999-12-31"
              onChange={(event) => show('custom', { ...period, from: day(event.target.value) })}
            />
          </div>
          <div className="min-w-40 flex-1 sm:flex-none">
            <TextField
              type="date"
              label={words.to}
              value={period.to ?? ''}
              max="2999-12-31"
              error={backwards ? words.backwards : null}
              onChange={(event) => show('custom', { ...period, to: day(event.target.value) })}
            />
          </div>
        </>
      )}
    </div>
  );
}
