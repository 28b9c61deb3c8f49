import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from 'react';
import { type AdminWords, loadMerchantWords } from '@/messages/load';
import { useI18n } from './i18n';
import type { Language } from './language';
import { loadPart } from './load-part';

const AdminWordsContext = createContext<AdminWords | null>(null);

const asked = new Map<Language, ReturnType<typeof loadMerchantWords>>();

/** One promise for each language, as `use` needs it; what did not arrive is asked for again by the next page. */
function merchantWords(language: Language): ReturnType<typeof loadMerchantWords> {
  const known = asked.get(language);
  if (known !== undefined) return known;
  const words = loadPart(() => loadMerchantWords(language));
  asked.set(language, words);
  words.catch(() => asked.delete(language));
  return words;
}

/** Brings the words of the merchant's pages, which a contact never loads. Suspends until they have come. */
export function AdminWordsProvider({ children }: { children: ReactNode }) {
  const { language, words, bringAlso } = useI18n();
  useEffect(() => bringAlso(merchantWords), [bringAlso]);
  const own = use(merchantWords(language));
  const value = useMemo(() => ({ ...words, ...own }), [words, own]);
  return <AdminWordsContext value={value}>{children}</AdminWordsContext>;
}

/** The words on screen, those of the merchant's pages among them: `const words = useAdminWords(); words.contacts.kind`. */
export function useAdminWords(): AdminWords {
  const value = useContext(AdminWordsContext);
  if (value === null) throw new Error('useAdminWords needs an AdminWordsProvider above it');
  return value;
}
