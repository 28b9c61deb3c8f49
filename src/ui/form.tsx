import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues, SubmitHandler, UseFormReturn } from 'react-hook-form';
import { useWords } from '@/lib/i18n';
import { FailureNotice } from './failure-notice';
import { Notice } from './notice';

type Props<In extends FieldValues, Out> = {
  /** Made by `useForm({ shouldFocusError: false, … })`: the summary takes the focus instead. */
  form: UseFormReturn<In, unknown, Out>;
  onSubmit: SubmitHandler<Out>;
  /** What the act threw, shown above the fields. */
  failure?: unknown;
  /** By which a button outside (the foot of a dialog) sends it. */
  id?: string | undefined;
  /** Names the form for assistive technology. */
  label?: string | undefined;
  children: ReactNode;
};

/** A form of react-hook-form: on a refused submit a summary of what to correct takes the focus and leads to each field. */
export function Form<In extends FieldValues, Out>({
  form,
  onSubmit,
  failure,
  id,
  label,
  children,
}: Props<In, Out>) {
  const words = useWords();
  const summary = useRef<HTMLDivElement>(null);
  const { errors, submitCount, isSubmitted } = form.formState;
  const found = listErrors(errors);
  const refused = isSubmitted && found.length > 0;
  useEffect(() => {
    if (submitCount > 0) summary.current?.focus();
  }, [submitCount]);
  return (
    <form noValidate id={id} aria-label={label} onSubmit={form.handleSubmit(onSubmit)} className="grid gap-5">
      {refused && (
        <div ref={summary} tabIndex={-1} className="rounded-box">
          <Notice tone="danger" title={words.parts.formErrors(found.length)} live="alert">
            <ul className="grid gap-0.5">
              {found.map(({ name, message, focus }) => (
                <li key={name}>
                  <button
                    type="button"
                    className="min-h-6 cursor-pointer text-left underline underline-offset-3"
                    onClick={focus}
                  >
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {!refused && <FailureNotice cause={failure} />}
      {children}
    </form>
  );
}

type Found = { name: string; message: string; focus: () => void };

/** The errors of every field that has words, in the order in which they were found. */
function listErrors(errors: FieldErrors): Found[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    if (error === undefined || typeof error.message !== 'string') return [];
    const ref: unknown = 'ref' in error ? error.ref : undefined;
    return [{ name, message: error.message, focus: () => focusOn(ref) }];
  });
}

/** react-hook-form keeps the element itself, or something that can focus in its place. */
function focusOn(ref: unknown): void {
  if (typeof ref === 'object' && ref !== null && 'focus' in ref && typeof ref.focus === 'function')
    ref.focus();
}
