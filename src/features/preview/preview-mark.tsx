import { Eye } from 'lucide-react';
import { useWords } from '@/lib/i18n';

/** What stays in sight on a phone, where the banner scrolls away: without it a preview looks like the real thing. */
export function PreviewMark() {
  return (
    <span className="flex items-center gap-1.5 rounded-full bg-info-wash px-2.5 py-1 text-[0.8125rem] font-semibold whitespace-nowrap text-info md:hidden">
      <Eye className="size-4 shrink-0" aria-hidden="true" />
      {useWords().preview.mark}
    </span>
  );
}
