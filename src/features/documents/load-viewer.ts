import { pdfWorker } from './pdf-worker';

/**
 * The viewer and, in the browser's cache, its worker: pdf.js remembers a worker that did not arrive for as long as the page
 * lives, so that another try would not ask for it.
 */
export async function loadViewer(): Promise<typeof import('./pdf-pages')> {
  const [viewer, worker] = await Promise.all([import('./pdf-pages'), fetch(pdfWorker)]);
  if (!worker.ok) throw new Error(`The viewer's worker answers ${worker.status}`);
  await worker.blob();
  return viewer;
}
