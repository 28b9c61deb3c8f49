import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '@/lib/i18n';
import { Button, type ButtonSize, type ButtonVariant } from './button';

type Props = {
  /** What goes to the clipboard. */
  value: string;
  /** What the button says; `Copy` when left out. Name what is copied where several stand together. */
  label?: string | undefined;
  /** Shows the icon alone: where several stand under each other, each beside its value. */
  short?: boolean | undefined;
  size?: ButtonSize | undefined;
  variant?: ButtonVariant | undefined;
};

/** Copies a text; the result is shown on the button and read out. */
export function CopyButton({ value, label, short = false, size = 'sm', variant = 'secondary' }: Props) {
  const words = useWords();
  const [result, setResult] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (result === null) return;
    const timer = setTimeout(() => setResult(null), 3_000);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setResult('copied');
    } catch {
      setResult('failed');
    }
  };
  const name = result === 'copied' ? words.common.copied : (label ?? words.common.copy);
  return (
    <span className="inline-grid justify-items-start gap-1">
      <Button
        size={size}
        variant={variant}
        icon={result === 'copied' ? Check : Copy}
        onClick={copy}
        aria-label={short ? name : undefined}
        title={short ? name : undefined}
      >
        {short ? null : name}
      </Button>
      <span role="status" className={result === 'failed' ? 'text-sm text-error' : 'sr-only'}>
        {result === 'copied' && words.common.copied}
        {result === 'failed' && words.parts.copyFailed}
      </span>
    </span>
  );
}
