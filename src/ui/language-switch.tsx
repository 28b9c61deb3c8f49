import { Languages } from 'lucide-react';
import { useId } from 'react';
import { toFailure } from '@/lib/failure';
import { useI18n } from '@/lib/i18n';
import { languages, matchLanguage } from '@/lib/language';
import { useToast } from './toasts';

/** Each language in its own name, so that it is found by whoever needs it. */
const names = { es: 'Español', fr: 'Français', en: 'English' };

/** Changes the language of the screens and remembers it on this device. */
export function LanguageSwitch() {
  const { language, switchTo, words } = useI18n();
  const toast = useToast();
  const id = useId();
  const change = (to: string) => {
    const chosen = matchLanguage([to]);
    if (chosen === null) return;
    switchTo(chosen).catch((cause) => {
      const { title, text } = words.failures[toFailure(cause).code];
      toast({ text: `${title}. ${text}`, tone: 'danger' });
    });
  };
  return (
    <div className="relative inline-flex min-h-9 shrink-0 items-center rounded-field hover:bg-quiet-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand">
      <label htmlFor={id} className="sr-only">
        {words.parts.language}
      </label>
      <Languages className="pointer-events-none absolute left-2.5 size-4 text-muted" aria-hidden="true" />
      {/* A phone has no room for the name: its letters stand there, and the list below the finger. */}
      <span aria-hidden="true" className="pr-2.5 pl-8.5 text-sm font-medium uppercase sm:hidden">
        {language}
      </span>
      <select
        id={id}
        value={language}
        onChange={(event) => change(event.target.value)}
        className="min-h-9 cursor-pointer appearance-none rounded-field bg-transparent py-1 pr-3 pl-8.5 text-sm font-medium outline-none max-sm:absolute max-sm:inset-0 max-sm:w-full max-sm:opacity-0"
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
