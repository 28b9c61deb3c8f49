import { folded } from '@shared/folded.ts';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { caretPoint, typeInto } from './caret';

/** Something that can be put into a text: what is typed, and what it means. */
export type Completion = { value: string; label: string };

type Field = HTMLInputElement | HTMLTextAreaElement;
type Opened = {
  from: number;
  to: number;
  top: number;
  left: number;
  found: readonly Completion[];
  at: number;
};

/** `{{` and the beginning of a name, up to the caret. */
const begun = /\{\{[^\S\n]*([\p{L}\p{M}\d._'’·]*)$/u;
/** What is left of a name after the caret, so that completing one does not double its end. */
const rest = /^[\w.]*\}\}/;

/**
 * Completion while one types: `{{` offers names, and what follows narrows them. The field keeps the focus; arrows move,
 * Enter or Tab choose, Escape closes.
 */
export function useCompletion(field: RefObject<Field | null>, completions: readonly Completion[]) {
  const id = useId();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);

  const look = () => {
    const element = field.current;
    if (element === null || element.selectionStart !== element.selectionEnd) return close();
    const to = element.selectionStart ?? 0;
    const match = begun.exec(element.value.slice(0, to));
    if (match === null) return close();
    const asked = folded(match[1] ?? '');
    const found = completions.filter(
      ({ value, label }) => folded(value).includes(asked) || folded(label).includes(asked),
    );
    if (found.length === 0) return close();
    const after = rest.exec(element.value.slice(to))?.[0].length ?? 0;
    setOpened({ from: match.index, to: to + after, found, at: 0, ...caretPoint(element, match.index) });
  };

  const choose = (chosen: Completion | undefined) => {
    if (opened === null || chosen === undefined || field.current === null) return;
    typeInto(field.current, `{{${chosen.value}}}`, opened.from, opened.to);
    close();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (opened === null || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = opened.found.length;
    if (step !== undefined) setOpened({ ...opened, at: (opened.at + step + count) % count });
    else if (event.key === 'Enter' || event.key === 'Tab') choose(opened.found[opened.at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const optionId = (at: number) => `${id}-${at}`;
  return {
    opened,
    choose,
    close,
    listId: id,
    optionId,
    /** For the field. */
    props: {
      onKeyDown,
      onKeyUp: (event: KeyboardEvent) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') look();
      },
      onClick: look,
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': opened === null ? undefined : id,
      'aria-activedescendant': opened === null ? undefined : optionId(opened.at),
      autoComplete: 'off',
    },
    look,
  };
}
