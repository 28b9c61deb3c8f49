import { useWords } from '@/lib/i18n';

/** The first stop of the keyboard: past the navigation, to `<main id="content">`. */
export function SkipLink() {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is a link to the content; the fragment must not replace a token.
    <a
      href="#content"
      onClick={(event) => {
        // The fragment may hold a token or nothing at all: the address is left as it is.
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-field focus:bg-base-100 focus:px-4 focus:py-2.5 focus:font-semibold focus:shadow-float"
    >
      {words.parts.skipToContent}
    </a>
  );
}
