import { useId } from 'react';
import { classNames } from '@/lib/class-names';
import type { Option } from './select-field';
import { VisuallyHidden } from './visually-hidden';

/** `mark` says what is special about one: a dot, and these words for those who listen. */
type Segment = Option & { mark?: string | undefined };
type Props = { label: string; options: readonly Segment[]; value: string; onChange: (value: string) => void };

/** One of a few, all in sight (a filter): radio buttons in one frame, so the arrows work. */
export function SegmentedControl({ label, options, value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="w-fit max-w-full min-w-0 rounded-field bg-quiet-wash p-1">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              'flex min-h-9 cursor-pointer items-center rounded-md px-3 text-sm font-medium whitespace-nowrap has-focus-visible:outline-2 has-focus-visible:outline-brand',
              option.value === value
                ? 'bg-base-100 shadow-card dark:bg-base-300'
                : 'text-muted hover:text-base-content',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
            {option.mark !== undefined && (
              <span className="ml-1.5 size-1.5 rounded-full bg-brand" title={option.mark}>
                <VisuallyHidden> ({option.mark})</VisuallyHidden>
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
