import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { type Cursor, withCursor } from '@/lib/keyset';
import { ButtonLink } from './button';

/** Another page is read from its top; and the link that was pressed may not be there any more. */
function startOver(): void {
  window.scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}

/** Previous and next of a keyset list; the place is kept in the address. Nothing when there is one page only. */
export function KeysetPager({ previous, next }: { previous: Cursor | null; next: Cursor | null }) {
  const words = useWords();
  const [params] = useSearchParams();
  if (previous === null && next === null) return null;
  const to = (cursor: Cursor) => `?${withCursor(params, cursor)}`;
  return (
    <nav aria-label={words.parts.pages} className="flex justify-between gap-2">
      <div>
        {previous !== null && (
          <ButtonLink size="sm" icon={ChevronLeft} to={to(previous)} onClick={startOver}>
            {words.parts.previousPage}
          </ButtonLink>
        )}
      </div>
      <div>
        {next !== null && (
          <ButtonLink size="sm" to={to(next)} onClick={startOver}>
            {words.parts.nextPage}
            <ChevronRight className="size-[1.15em]" aria-hidden="true" />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
