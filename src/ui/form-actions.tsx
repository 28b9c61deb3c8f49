import { useWords } from '@/lib/i18n';
import { Button } from './button';

type Props = {
  /** The `id` of the form, which stands in the dialog above. */
  form: string;
  /** What sending it does. */
  label: string;
  busy: boolean;
  onCancel: () => void;
};

/** The foot of a dialog that holds a form: to leave it, and to send it. */
export function FormActions({ form, label, busy, onCancel }: Props) {
  const words = useWords().common;
  return (
    <>
      <Button onClick={onCancel} disabled={busy}>
        {words.cancel}
      </Button>
      <Button type="submit" form={form} variant="primary" busy={busy}>
        {label}
      </Button>
    </>
  );
}
