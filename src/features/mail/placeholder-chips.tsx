import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Completion } from '@/ui/use-completion';
import { VisuallyHidden } from '@/ui/visually-hidden';

type Props = { completions: readonly Completion[]; onInsert: (value: string) => void };

/** Each placeholder as a button that puts it where the caret is, or was. */
export function PlaceholderChips({ completions, onInsert }: Props) {
  const words = useAdminWords().templates;
  const id = useId();
  const [said, setSaid] = useState('');
  return (
    <div className="grid gap-2">
      <p id={id} className="text-sm font-medium">
        {words.insert}
      </p>
      <ul aria-labelledby={id} className="flex flex-wrap gap-1.5">
        {completions.map(({ value, label }) => (
          <li key={value}>
            <button
              type="button"
              title={`{{${value}}}`}
              // The field keeps its focus, and a phone its keyboard.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => {
                onInsert(value);
                setSaid(words.inserted(label));
              }}
              className="inline-flex min-h-8 cursor-pointer items-center gap-1 rounded-full border border-control/40 px-2.5 py-0.5 text-sm hover:border-control hover:bg-quiet-wash"
            >
              <Plus className="size-3.5 text-muted" aria-hidden="true" />
              {label}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </p>
    </div>
  );
}
