import { Search } from 'lucide-react';
import { type ComponentProps, useId } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'children'> & { label: string };

/** A search box; its label is heard, and shown as placeholder. */
export function SearchField({ label, id: givenId, className: _, ...input }: Props) {
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <search className="relative block w-full">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        className="pointer-events-none absolute top-1/2 left-3.5 z-1 size-4 -translate-y-1/2 text-muted"
        aria-hidden="true"
      />
      <input
        {...input}
        id={id}
        type="search"
        placeholder={label}
        className="input field-control pl-10 text-ellipsis placeholder:text-muted"
      />
    </search>
  );
}
