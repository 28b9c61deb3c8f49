import { documentFileName, documentTitle } from '@shared/document-file-name.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Download, Eye, EyeOff, Printer } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLanguage, useWords } from '@/lib/i18n';
import { saveBlob } from '@/lib/save-blob';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { IconButton } from '@/ui/icon-button';
import { lazyPart } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import { loadViewer } from './load-viewer';

const PdfPages = lazyPart(loadViewer);

/** Tighter on a phone, so that the third button stands beside the two. */
const phone = 'max-sm:px-3 max-[22rem]:px-1.5';

type Props = {
  page: Pick<DocumentPage, 'id' | 'snapshot' | 'balance' | 'status'>;
  load: () => Promise<Blob>;
};

/** Download, look at and print a document's PDF. The viewer and the bytes are fetched when they are asked for. */
export function DocumentPdf({ page: { id, snapshot, balance, status }, load }: Props) {
  const words = useWords();
  const language = useLanguage();
  const queries = useQueryClient();
  const [shown, setShown] = useState<Blob | null>(null);
  const [busy, setBusy] = useState<'download' | 'preview' | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const name = documentFileName(snapshot);

  const withPdf = async (purpose: 'download' | 'preview', use: (pdf: Blob) => void) => {
    setBusy(purpose);
    setFailure(null);
    try {
      // An issued document never changes; its PDF asks for what is owed.
      const queryKey = ['pdf', id, status, balance];
      use(await queries.fetchQuery({ queryKey, queryFn: load, staleTime: Infinity }));
    } catch (cause) {
      setFailure(cause);
    } finally {
      setBusy(null);
    }
  };

  return (
    <div className="grid gap-4 print:hidden">
      <div className="flex flex-wrap gap-2">
        <Button
          className={phone}
          icon={Download}
          busy={busy === 'download'}
          onClick={() => void withPdf('download', (pdf) => saveBlob(pdf, name))}
        >
          {words.documents.downloadPdf}
        </Button>
        <Button
          className={phone}
          icon={shown === null ? Eye : EyeOff}
          busy={busy === 'preview'}
          aria-expanded={shown !== null}
          onClick={() => (shown === null ? void withPdf('preview', setShown) : setShown(null))}
        >
          {shown === null ? words.documents.previewPdf : words.documents.hidePdf}
        </Button>
        <IconButton icon={Printer} label={words.common.print} onClick={() => window.print()} />
      </div>
      <FailureNotice cause={failure} />
      {shown !== null && (
        <Suspense fallback={<LoadingState shape="document" />}>
          <PdfPages file={shown} title={words.documents.pdfOf(documentTitle({ ...snapshot, language }))} />
        </Suspense>
      )}
    </div>
  );
}
