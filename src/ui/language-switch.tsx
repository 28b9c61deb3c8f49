import { Languages } from 'lucide-react';
import { useId } from 'react';
import { useI18n } from '@/lib/i18n';
import { languages, matchLanguage } from '@/lib/language';

/** Each language in its own name, so that it is found by whoever needs it. */
const names = { es: 'Español', fr: 'Français', en: 'English' };

/** Changes the language of the screens and remembers it on this device. */
export function LanguageSwitch() {
  const { language, switchTo, words } = useI18n();
  const id = useId();
  return (
    <div className="relative inline-flex items-center">
      <label htmlFor={id} className="sr-only">
        {words.parts.language}
      </label>
      <Languages className="pointer-events-none absolute left-2.5 size-4 text-muted" aria-hidden="true" />
      <select
        id={id}
        value={language}
        onChange={(event) => {
          const chosen = matchLanguage([event.target.value]);
          if (chosen !== null) switchTo(chosen);
        }}
        className="min-h-9 cursor-pointer appearance-none rounded-field bg-transparent py-1 pr-3 pl-8.5 text-sm font-medium hover:bg-quiet-wash"
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
