import { formatDate, formatMoment } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';

/** A plain date (`YYYY-MM-DD`) in words. */
export function DateText({
  date,
  length = 'medium',
}: {
  date: string;
  length?: 'medium' | 'long' | undefined;
}) {
  const language = useLanguage();
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formatDate(date, language, length)}
    </time>
  );
}

/** A moment (ISO 8601) in the merchant's zone, with its name. */
export function MomentText({ moment, timeZone }: { moment: string; timeZone: string }) {
  const language = useLanguage();
  return <time dateTime={moment}>{formatMoment(moment, language, timeZone)}</time>;
}
