import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '@/lib/failure';
import { saveBlob } from '@/lib/save-blob';
import { type Entry, uniqueNames, zipDocuments } from './zip-documents';

vi.mock('@/lib/save-blob', () => ({ saveBlob: vi.fn() }));

const entry = (number: string): Entry => ({ id: number, kind: 'invoice', number, language: 'es' });
const entries = ['F1', 'F2', 'F3', 'F4', 'F5'].map(entry);
const saved = vi.mocked(saveBlob);

beforeEach(() => saved.mockClear());

/** What was saved: each file's name and text. */
async function contents(): Promise<Record<string, string>> {
  const blob = saved.mock.lastCall?.[0];
  if (blob === undefined) throw new Error('Nothing was saved');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const options = {
  ...{ name: 'Facturas.zip', file: null, signal: new AbortController().signal, onProgress: () => undefined },
  pdf: async (id: string) => new Blob([`%PDF-${id}`]),
};

describe('zipDocuments', () => {
  it('holds every PDF under its name, in order, and tells how far it is', async () => {
    const progress: number[] = [];
    const result = await zipDocuments(entries, { ...options, onProgress: (done) => progress.push(done) });
    expect(result).toEqual({ failed: [] });
    expect(progress).toEqual([1, 2, 3, 4, 5]);
    expect(saved.mock.lastCall?.[1]).toBe('Facturas.zip');
    expect(await contents()).toEqual(
      Object.fromEntries(entries.map(({ id }) => [`Factura ${id}.pdf`, `%PDF-${id}`])),
    );
  });

  it('fetches two at a time, no more', async () => {
    let open = 0;
    let most = 0;
    const pdf = async (id: string) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((done) => setImmediate(done));
      open -= 1;
      return new Blob([id]);
    };
    await zipDocuments(entries, { ...options, pdf });
    expect(most).toBe(2);
  });

  it('names what could not be fetched and keeps the others', async () => {
    const pdf = async (id: string) => {
      if (id === 'F2') throw new Failure('BUSYY', 'later');
      return new Blob([id]);
    };
    expect(await zipDocuments(entries, { ...options, pdf })).toEqual({ failed: ['Factura F2'] });
    expect(Object.keys(await contents())).toHaveLength(4);
  });

  it('saves nothing when none could be fetched, and says why', async () => {
    const cause = new Failure('OFFLN', 'no network');
    const pdf = () => Promise.reject(cause);
    await expect(zipDocuments(entries, { ...options, pdf })).rejects.toBe(cause);
    expect(saved).not.toHaveBeenCalled();
  });

  it('saves nothing once it was cancelled, and asks for nothing more', async () => {
    const cancel = new AbortController();
    const asked: string[] = [];
    const pdf = async (id: string) => {
      asked.push(id);
      if (id === 'F3') cancel.abort();
      return new Blob([id]);
    };
    await expect(zipDocuments(entries, { ...options, pdf, signal: cancel.signal })).rejects.toThrow();
    expect(saved).not.toHaveBeenCalled();
    expect(asked).not.toContain('F5');
  });

  it('writes into the chosen file as the PDFs arrive', async () => {
    const chunks: Uint8Array[] = [];
    const write = async (stream: ReadableStream<Uint8Array>) => {
      for await (const chunk of stream) chunks.push(chunk);
    };
    await zipDocuments(entries, { ...options, file: { write } });
    expect(saved).not.toHaveBeenCalled();
    expect(
      Object.keys(unzipSync(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()))),
    ).toHaveLength(5);
  });
});

describe('uniqueNames', () => {
  it('tells apart what would have one name', () => {
    expect(uniqueNames([entry('a/1'), entry('A:1'), entry('a-1'), entry('2')])).toEqual([
      'Factura a-1.pdf',
      'Factura A-1 (2).pdf',
      'Factura a-1 (3).pdf',
      'Factura 2.pdf',
    ]);
  });
});
