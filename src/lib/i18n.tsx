import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { loadWords, type Words } from '@/messages/load';
import { firstLanguage, languageKey } from './first-language';
import type { Language } from './language';
import { languageOrder } from './language-order';
import { loadPart } from './load-part';
import { stored } from './storage';

type I18n = {
  language: Language;
  words: Words;
  /** The person presses the switch: kept on this device. Throws a Failure when the words do not arrive; nothing has changed then. */
  switchTo: (language: Language) => Promise<void>;
  /** A page learns the contact's language: followed unless the person has switched. */
  suggest: (language: string | null) => void;
  /** A page has words of its own, without which the language does not change. Answers what takes it back. */
  bringAlso: (load: LoadMore) => () => void;
};

type LoadMore = (language: Language) => Promise<unknown>;

const I18nContext = createContext<I18n | null>(null);

type Props = { initial: { language: Language; words: Words }; children: ReactNode };

/** Holds the words on screen. They are loaded before the first rendering, and replaced when another language arrives. */
export function I18nProvider({ initial, children }: Props) {
  const [shown, setShown] = useState(initial);
  const more = useRef(new Set<LoadMore>());
  const [{ follow, press }] = useState(() =>
    languageOrder(stored.read(languageKey), {
      load: async (language) => {
        const others = [...more.current].map((load) => load(language));
        const [words] = await Promise.all([loadPart(() => loadWords(language)), ...others]);
        return words;
      },
      show: (language, words) => startTransition(() => setShown({ language, words })),
      keep: (language) => {
        if (language === null) stored.remove(languageKey);
        else stored.write(languageKey, language);
      },
    }),
  );
  // Nobody pressed: where the words do not arrive the page stays in the language it is in.
  const suggest = useCallback(
    (contact: string | null) => void follow(firstLanguage(contact)).catch(() => undefined),
    [follow],
  );
  const bringAlso = useCallback((load: LoadMore) => {
    more.current.add(load);
    return () => void more.current.delete(load);
  }, []);

  useEffect(() => {
    document.documentElement.lang = shown.language;
  }, [shown.language]);

  const value = useMemo(
    () => ({ ...shown, switchTo: press, suggest, bringAlso }),
    [shown, press, suggest, bringAlso],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The language on screen and the ways to change it. */
export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (value === null) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}

/** The words on screen: `const words = useWords(); words.common.save`. */
export function useWords(): Words {
  return useI18n().words;
}

export function useLanguage(): Language {
  return useI18n().language;
}

/** Follows the language on record for the contact, unless the person switched. Null while it is not known. */
export function useContactLanguage(contact: string | null): void {
  const { suggest } = useI18n();
  useEffect(() => {
    if (contact !== null) suggest(contact);
  }, [contact, suggest]);
}
