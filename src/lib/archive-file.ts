/** A file that the person has chosen a place for, written as its bytes arrive. */
export type ArchiveFile = {
  /** Writes everything and closes the file. Fails, leaving nothing behind, when the stream fails or the signal aborts. */
  write: (stream: ReadableStream<Uint8Array>, signal: AbortSignal) => Promise<void>;
};

type Handle = FileSystemFileHandle & { remove?: () => Promise<void> };
type Picker = (options: {
  suggestedName: string;
  types: { accept: Record<string, string[]> }[];
}) => Promise<Handle>;

/**
 * Asks where a ZIP shall be saved, where the browser has files to write into; null where it has not. Must be called by a
 * press. Throws an AbortError when the person thinks better of it.
 */
export async function chooseZipFile(name: string): Promise<ArchiveFile | null> {
  const picker = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  if (picker === undefined) return null;
  const handle = await picker({
    suggestedName: name,
    types: [{ accept: { 'application/zip': ['.zip'] } }],
  });
  return {
    write: async (stream, signal) => {
      try {
        await stream.pipeTo(await handle.createWritable(), { signal });
      } catch (cause) {
        await forget(handle);
        throw cause;
      }
    },
  };
}

/** Choosing the place made an empty file: it goes. One that was there before keeps what it held. */
async function forget(handle: Handle): Promise<void> {
  if ((await handle.getFile().catch(() => null))?.size === 0) {
    await handle.remove?.().catch(() => undefined);
  }
}
