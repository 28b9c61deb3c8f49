import { documentFileName } from '@shared/document-file-name.ts';
import { makeZip } from 'client-zip';
import type { ArchiveFile } from '@/lib/archive-file';
import { saveBlob } from '@/lib/save-blob';
import type { DocumentRow } from './list-queries';

export type Entry = Pick<DocumentRow, 'id' | 'kind' | 'number' | 'language'>;

type Options = {
  /** What the archive is called, where the browser saves it by itself. */
  name: string;
  /** The place the person has chosen; null where browsers choose it. */
  file: ArchiveFile | null;
  pdf: (id: string, signal: AbortSignal) => Promise<Blob>;
  signal: AbortSignal;
  /** Another document is done, well or not. */
  onProgress: (done: number) => void;
};

/** Fetched at the same time: one is written while the next arrives. */
const atOnce = 2;

/**
 * Fetches the PDF of each document and saves them as one archive, written as they arrive. What could not be fetched is
 * named in the answer. Throws the first cause when none could be, and the signal's reason when it aborts: then nothing
 * is saved.
 */
export async function zipDocuments(
  entries: readonly Entry[],
  options: Options,
): Promise<{ failed: string[] }> {
  const { name, file, signal } = options;
  const failed: string[] = [];
  const stream = makeZip(filesOf(entries, options, failed));
  if (file !== null) {
    await file.write(stream, signal);
  } else {
    const blob = await new Response(stream, { headers: { 'Content-Type': 'application/zip' } }).blob();
    signal.throwIfAborted();
    saveBlob(blob, name);
  }
  return { failed };
}

async function* filesOf(entries: readonly Entry[], { pdf, signal, onProgress }: Options, failed: string[]) {
  const names = uniqueNames(entries);
  const arriving: ReturnType<typeof fetchOne>[] = [];
  let started = 0;
  let firstCause: unknown;
  const fetchOne = async (at: number, entry: Entry) => {
    try {
      return { at, input: await pdf(entry.id, signal) };
    } catch (cause) {
      return { at, cause };
    }
  };
  const startNext = () => {
    const entry = entries[started];
    if (entry !== undefined) arriving.push(fetchOne(started, entry));
    started += 1;
  };
  for (let one = 0; one < atOnce; one += 1) startNext();
  for (let next = arriving.shift(); next !== undefined; next = arriving.shift()) {
    const { at, ...arrived } = await next;
    signal.throwIfAborted();
    startNext();
    const fileName = names[at] ?? '';
    if ('input' in arrived) {
      yield { name: fileName, input: await arrived.input.arrayBuffer() };
    } else {
      firstCause ??= arrived.cause;
      failed.push(fileName.replace(/\.pdf$/, ''));
    }
    onProgress(at + 1);
  }
  if (failed.length === entries.length) throw firstCause;
}

/** A file name for each document, no two alike even where capitals do not count. */
export function uniqueNames(entries: readonly Pick<Entry, 'kind' | 'number' | 'language'>[]): string[] {
  const taken = new Set<string>();
  return entries.map(({ kind, number, language }) => {
    const name = documentFileName({ kind, number: number ?? '', language });
    let unique = name;
    for (let turn = 2; taken.has(unique.toLowerCase()); turn += 1) {
      unique = name.replace(/\.pdf$/, ` (${turn}).pdf`);
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
