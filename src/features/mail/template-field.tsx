import type { ComponentProps, RefObject } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useAdminWords } from '@/lib/admin-words';
import { CompletionList } from '@/ui/completion-list';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { type Completion, useCompletion } from '@/ui/use-completion';

type Field = HTMLInputElement | HTMLTextAreaElement;

type Props = Pick<ComponentProps<typeof TextField>, 'label' | 'hint' | 'error' | 'readOnly'> & {
  register: UseFormRegisterReturn;
  /** The element itself, for what inserts from outside. */
  field: RefObject<Field | null>;
  lines?: boolean;
  completions: readonly Completion[];
  onFocus: () => void;
};

/** A text with placeholders: typing `{{` offers them. */
export function TemplateField({ register, field, lines = false, completions, onFocus, ...shown }: Props) {
  const words = useAdminWords().templates;
  const completion = useCompletion(field, completions);
  const props = {
    ...shown,
    ...register,
    ...completion.props,
    onFocus,
    ref: (element: Field | null) => {
      register.ref(element);
      field.current = element;
    },
    onChange: (event: Parameters<typeof register.onChange>[0]) => {
      completion.look();
      return register.onChange(event);
    },
    onBlur: (event: Parameters<typeof register.onBlur>[0]) => {
      completion.close();
      return register.onBlur(event);
    },
  };
  return (
    <div className="relative">
      {lines ? <TextareaField rows={9} {...props} /> : <TextField {...props} />}
      <CompletionList completion={completion} label={words.insert} say={words.choices} />
    </div>
  );
}
