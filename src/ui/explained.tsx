import { Info } from 'lucide-react';
import { type PointerEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '@/lib/i18n';
import { placeBeside } from './place-beside';

/** Long enough to bring the pointer from the button to the words. */
const grace = 200;

/**
 * A small button that says what something means: shown by a press or a key until Escape or a press elsewhere, by the
 * pointer of a mouse as long as it stays on either, and heard with the button.
 */
export function Explained({ about, children }: { about: string; children: ReactNode }) {
  const words = useWords().parts;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);

  const come = ({ pointerType }: PointerEvent) => {
    clearTimeout(leaving.current);
    if (pointerType === 'mouse' && note.current?.matches(':popover-open') === false)
      note.current.showPopover();
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'mouse' || pressed.current) return;
    leaving.current = setTimeout(() => note.current?.hidePopover(), grace);
  };
  return (
    <span className="inline-flex">
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        popoverTargetAction="show"
        aria-label={words.whatIs(about)}
        aria-describedby={id}
        onClick={() => {
          pressed.current = true;
        }}
        onPointerEnter={come}
        onPointerLeave={leave}
        className="-m-1 grid size-8 cursor-help place-items-center rounded-full text-muted hover:bg-quiet-wash hover:text-base-content"
      >
        <Info className="size-4" aria-hidden="true" />
      </button>
      <div
        ref={note}
        id={id}
        popover="auto"
        onToggle={({ newState }) => {
          if (newState === 'closed') pressed.current = false;
          else if (button.current !== null && note.current !== null)
            placeBeside(button.current, note.current);
        }}
        onPointerEnter={come}
        onPointerLeave={leave}
        className="inset-auto max-w-72 rounded-box border border-base-300 bg-base-100 px-4 py-3 text-sm text-pretty text-base-content shadow-float"
      >
        {children}
      </div>
    </span>
  );
}
