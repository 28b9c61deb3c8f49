import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { choices, chosen, type Part, withPart } from './contact-filter';

const parts = Object.keys(choices) as Part[];

/** Which contacts are shown and in which order, kept in the address. A phone folds it away and says how much is chosen. */
export function ContactFilters() {
  const words = useAdminWords().contactList;
  const [params, setParams] = useSearchParams();
  const id = useId();
  const [open, setOpen] = useState(false);
  const inUse = parts.filter((part) => chosen(params, part) !== '').length;
  return (
    <>
      <div className="md:hidden">
        <Button
          size="sm"
          icon={SlidersHorizontal}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.filters(inUse)}
        </Button>
      </div>
      <div
        id={id}
        className={classNames('grid-cols-2 gap-3 md:grid md:grid-cols-5', open ? 'grid' : 'hidden')}
      >
        {parts.map((part) => (
          <SelectField
            key={part}
            label={words.parts[part]}
            value={chosen(params, part)}
            onChange={(event) => setParams(withPart(params, part, event.target.value))}
            options={['', ...choices[part]].map((value) => ({
              value,
              label: (words.choices[part] as Record<string, string>)[value || 'any'] ?? value,
            }))}
          />
        ))}
      </div>
    </>
  );
}
