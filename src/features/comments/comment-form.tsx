import type { postComment } from '@shared/contracts/post-comment.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { saysSomething } from '@shared/visible-text.ts';
import { useMutation } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { forgetDraft, useDraft } from '@/lib/drafts';
import { callFunction } from '@/lib/functions';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { TextareaField } from '@/ui/textarea-field';
import { useToast } from '@/ui/toasts';

type Props = {
  page: Pick<DocumentPage, 'id' | 'org_id'>;
  token: () => Promise<string>;
  onPosted: () => Promise<unknown>;
};

/** As SQL has it; the contract that says so is not loaded here. */
const longest = 4_000;

/** A box to write in. A press that is repeated says it once; what could not be sent stays in the box. */
export function CommentForm({ page: { id, org_id }, token, onPosted }: Props) {
  const words = useWords().documentPage;
  const toast = useToast();
  const box = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useDraft(`comment ${id}`);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [empty, setEmpty] = useState(false);
  const write = (text: string) => {
    setBody(text);
    setEmpty(false);
  };
  const posting = useMutation({
    mutationFn: async (text: string) =>
      callFunction<typeof postComment>(
        'post-comment',
        { org_id, document_id: id, body: text, request_id: requestId },
        { token: await token() },
      ),
    onSuccess: async () => {
      write('');
      forgetDraft(`comment ${id}`);
      setRequestId(crypto.randomUUID());
      toast({ text: words.commentSent, tone: 'success' });
      await onPosted();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (posting.isPending) return;
    if (!saysSomething(body)) {
      setEmpty(true);
      box.current?.focus();
    } else posting.mutate(body);
  };
  return (
    <form noValidate onSubmit={submit} className="grid justify-items-start gap-3 print:hidden">
      <div className="w-full">
        <TextareaField
          ref={box}
          label={words.writeComment}
          rows={3}
          maxLength={longest}
          value={body}
          readOnly={posting.isPending}
          error={empty ? words.emptyComment : undefined}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      <FailureNotice cause={posting.error} />
      <Button type="submit" icon={SendHorizontal} busy={posting.isPending}>
        {words.sendComment}
      </Button>
    </form>
  );
}
