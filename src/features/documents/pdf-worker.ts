import pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** The address of the viewer's worker. */
export { pdfWorker };
