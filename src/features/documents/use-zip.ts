import { useEffect, useRef, useState } from 'react';
import { chooseZipFile } from '@/lib/archive-file';
import { loadPart } from '@/lib/load-part';
import type { DocumentRow, DocumentSource } from './list-queries';

export type ZipWork =
  | { state: 'idle' | 'cancelled' }
  | { state: 'running'; done: number; total: number }
  /** `failed` names what is missing. */
  | { state: 'saved'; saved: number; failed: string[] }
  | { state: 'failed'; cause: unknown };

/** Makes an archive of documents in this browser. One at a time; leaving the page cancels it, closing it asks first. */
export function useZip(source: DocumentSource) {
  const [work, setWork] = useState<ZipWork>({ state: 'idle' });
  const cancel = useRef<AbortController | null>(null);
  useEffect(() => () => cancel.current?.abort(), []);
  const running = work.state === 'running';
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);

  const start = async (rows: readonly DocumentRow[], name: string) => {
    const total = rows.length;
    const aborting = new AbortController();
    const { signal } = aborting;
    cancel.current = aborting;
    try {
      const file = await chooseZipFile(name);
      setWork({ state: 'running', done: 0, total });
      const { zipDocuments } = await loadPart(() => import('./zip-documents'));
      const onProgress = (done: number) => !signal.aborted && setWork({ state: 'running', done, total });
      const { failed } = await zipDocuments(rows, { name, file, pdf: source.pdf, signal, onProgress });
      setWork({ state: 'saved', saved: total - failed.length, failed });
    } catch (cause) {
      const wanted = signal.aborted || (cause instanceof DOMException && cause.name === 'AbortError');
      if (!wanted) setWork({ state: 'failed', cause });
    }
  };
  return {
    work,
    start,
    cancel: () => {
      cancel.current?.abort();
      setWork({ state: 'cancelled' });
    },
  };
}
