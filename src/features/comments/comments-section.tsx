import type { DocumentPage } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { Section } from '@/ui/section';
import { CommentForm } from './comment-form';
import { CommentItem } from './comment-item';

type Props = {
  page: DocumentPage;
  /** What stands there before anything was said. */
  invitation: string;
  /** An access token of who writes; null for who may only read. On a link's page asking for it opens the session. */
  token: (() => Promise<string>) | null;
  /** Reads the page anew. */
  onPosted: () => Promise<unknown>;
};

/** What contact and merchant say of a document, and the box in which to go on. */
export function CommentsSection({ page, invitation, token, onPosted }: Props) {
  const words = useWords().documentPage;
  if (token === null && page.comments.length === 0) return null;
  return (
    <div className={page.comments.length === 0 ? 'print:hidden' : undefined}>
      <Section title={words.comments} description={page.comments.length === 0 ? invitation : undefined}>
        {page.comments.length > 0 && (
          <ol className="grid gap-3">
            {page.comments.map((comment) => (
              <CommentItem key={comment.id} comment={comment} timeZone={page.time_zone} />
            ))}
          </ol>
        )}
        {token !== null && <CommentForm page={page} token={token} onPosted={onPosted} />}
      </Section>
    </div>
  );
}
