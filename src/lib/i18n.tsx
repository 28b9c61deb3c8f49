import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { loadWords, type Words } from '@/messages/load';
import { firstLanguage, languageKey } from './first-language';
import type { Language } from './language';
import { stored } from './storage';

type I18n = {
  language: Language;
  words: Words;
  /** The person presses the switch: kept on this device. */
  switchTo: (language: Language) => void;
  /** A page learns the contact's language: followed unless the person has switched. */
  suggest: (language: string | null) => void;
};

const I18nContext = createContext<I18n | null>(null);

type Props = { initial: { language: Language; words: Words }; children: ReactNode };

/** Holds the words on screen. They are loaded before the first rendering, and replaced when another language arrives. */
export function I18nProvider({ initial, children }: Props) {
  const [shown, setShown] = useState(initial);
  const show = useCallback((language: Language) => {
    // Pages with words of their own (the admin) wait for them too: until then all stays in the language it was.
    void loadWords(language).then((words) => startTransition(() => setShown({ language, words })));
  }, []);
  const switchTo = useCallback(
    (language: Language) => {
      stored.write(languageKey, language);
      show(language);
    },
    [show],
  );
  const suggest = useCallback((contact: string | null) => show(firstLanguage(contact)), [show]);

  useEffect(() => {
    document.documentElement.lang = shown.language;
  }, [shown.language]);

  const value = useMemo(() => ({ ...shown, switchTo, suggest }), [shown, switchTo, suggest]);
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
