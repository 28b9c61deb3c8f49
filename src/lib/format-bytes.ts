import { formatNumber } from '@shared/decimal.ts';
import type { Language } from './language';

/** A size as people say it: `12 kB`, `3,4 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return formatNumber(`${Math.max(amount, 0.1)}`, language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  });
}
