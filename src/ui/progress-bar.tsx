import { useId } from 'react';

/** How far a long work has come. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="tabular-nums text-muted">
          {value} / {max}
        </span>
      </div>
      <progress id={id} className="progress progress-primary w-full" value={value} max={max} />
    </div>
  );
}
