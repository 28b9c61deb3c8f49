import { useMutation } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import type { Preview } from '@/lib/preview';
import { Button } from '@/ui/button';
import { leavePreview } from './preview-queries';

/** On top of every page of a preview: whose eyes these are, that nothing can be done, and the way out. */
export default function PreviewBanner({ preview, contactName }: { preview: Preview; contactName: string }) {
  const words = useWords().preview;
  const leaving = useMutation({ mutationFn: () => leavePreview(preview) });
  return (
    <section
      aria-label={words.mark}
      className="border-b border-info/30 bg-info-wash md:sticky md:top-0 md:z-20 print:hidden"
    >
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:px-6 md:px-8">
        <Eye className="size-5 shrink-0 text-info max-sm:hidden" aria-hidden="true" />
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-semibold text-info wrap-anywhere">{words.title(contactName)}</p>
          <p className="text-sm">
            {preview.contactId === null && <>{words.example} </>}
            {words.text}
          </p>
        </div>
        <Button size="sm" busy={leaving.isPending} onClick={() => leaving.mutate()}>
          {words.leave}
        </Button>
      </div>
    </section>
  );
}
