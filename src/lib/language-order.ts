import type { Language } from './language';

type Ways<Words> = {
  /** Fetches words, which may take its time and may fail. */
  load: (language: Language) => Promise<Words>;
  show: (language: Language, words: Words) => void;
  /** Keeps what was pressed on this device; null forgets it. */
  keep: (language: string | null) => void;
};

/**
 * Of languages asked for one after another the last one stays on screen and on the device, in whatever order their words
 * arrive or fail to.
 * @param kept what the device remembers now
 */
export function languageOrder<Words>(kept: string | null, { load, show, keep }: Ways<Words>) {
  let asked = 0;
  let presses = 0;
  let before = kept;

  async function follow(language: Language): Promise<void> {
    const turn = ++asked;
    const words = await load(language);
    if (turn === asked) show(language, words);
  }

  /** Throws when the words do not arrive, unless another was pressed meanwhile; nothing has changed then. */
  async function press(language: Language): Promise<void> {
    const turn = ++presses;
    // At once: what a page suggests meanwhile does not overrule it.
    keep(language);
    try {
      await follow(language);
      if (turn === presses) before = language;
    } catch (cause) {
      if (turn !== presses) return;
      keep(before);
      throw cause;
    }
  }

  return { follow, press };
}
