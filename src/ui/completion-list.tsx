import { useEffect, useRef } from 'react';
import { classNames } from '@/lib/class-names';
import type { useCompletion } from './use-completion';

type Props = {
  completion: ReturnType<typeof useCompletion>;
  label: string;
  /** How many there are and what to do, read out when the list opens or narrows. */
  say: (count: number) => string;
};

/** What {@link useCompletion} offers, at the caret. Stands beside its field in a box that is `relative`. */
export function CompletionList({ completion, label, say }: Props) {
  const { opened, choose, listId, optionId } = completion;
  const list = useRef<HTMLUListElement>(null);
  const open = opened !== null;
  useEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <>
      <p role="status" className="sr-only">
        {opened === null ? '' : say(opened.found.length)}
      </p>
      {opened !== null && (
        <div
          className="absolute inset-x-0 z-20 flex"
          style={{ top: `${opened.top}px`, paddingLeft: `min(${opened.left}px, max(0px, 100% - 24rem))` }}
        >
          <ul
            ref={list}
            id={listId}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a listbox whose field keeps the focus.
            role="listbox"
            aria-label={label}
            className="w-96 max-w-full rounded-box border border-base-300 bg-base-100 p-1.5 shadow-float"
          >
            {opened.found.map((one, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus.
              <li
                key={one.value}
                id={optionId(index)}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as above.
                role="option"
                tabIndex={-1}
                aria-selected={index === opened.at}
                // The field keeps its focus, and a phone its keyboard.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(one)}
                className={classNames(
                  'grid min-h-9 cursor-pointer content-center items-center gap-x-3 rounded-md px-3 py-1 hover:bg-quiet-wash sm:grid-cols-[1fr_auto]',
                  index === opened.at && 'bg-quiet-wash',
                )}
              >
                <span className="text-[0.9375rem]">{one.label}</span>
                <code className="font-mono text-xs text-muted">{`{{${one.value}}}`}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
