import { useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { useWords } from '@/lib/i18n';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { pdfWorker } from './pdf-worker';
import { useWidth } from './use-width';

pdfjs.GlobalWorkerOptions.workerSrc = pdfWorker;

/** The pages of a PDF, as wide as their place, with their text selectable. A chunk of its own. */
export default function PdfPages({ file, title }: { file: Blob; title: string }) {
  const words = useWords().documents;
  const [pages, setPages] = useState(0);
  const { ref, width } = useWidth();
  return (
    <section ref={ref} aria-label={title} className="grid gap-4">
      <Document
        file={file}
        onLoadSuccess={({ numPages }) => setPages(numPages)}
        loading={<LoadingState shape="document" />}
        error={<Notice tone="danger">{words.pdfFailed}</Notice>}
        className="grid gap-4"
      >
        {width > 0 &&
          Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
            <div
              key={page}
              className="overflow-hidden rounded-box border border-base-300 bg-white shadow-card"
            >
              <Page
                pageNumber={page}
                width={width}
                renderAnnotationLayer={false}
                canvasBackground="white"
                loading={null}
                aria-label={words.pdfPage(page, pages)}
              />
            </div>
          ))}
      </Document>
    </section>
  );
}
