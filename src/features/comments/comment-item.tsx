import type { DocumentComment } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { MomentText } from '@/ui/dates';

/** Who said what, and when. What was said is text, whatever it looks like. */
export function CommentItem({
  comment: { name, body, at },
  timeZone,
}: {
  comment: DocumentComment;
  timeZone: string;
}) {
  const words = useWords().documentPage;
  return (
    <li className="grid gap-1 rounded-box border border-base-300 bg-base-100 px-4 py-3">
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="font-semibold text-base-content wrap-anywhere">{name ?? words.you}</span>
        <MomentText moment={at} timeZone={timeZone} />
      </p>
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
    </li>
  );
}
