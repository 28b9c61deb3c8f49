import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useWords } from '@/lib/i18n';
import { VisuallyHidden } from '@/ui/visually-hidden';
import type { Neighbour, neighboursQuery } from './neighbours-query';

type Props = { query: ReturnType<typeof neighboursQuery>; to: (id: string) => string };

/** The documents before and after this one in its list. Reading does not wait for them; their place is kept. */
export function DocumentNeighbours({ query, to }: Props) {
  const words = useWords().documentPage;
  const { data, isPending } = useQuery(query);
  if (isPending) return <div className="h-6 print:hidden" />;
  if (!data || (data.previous === null && data.next === null)) return null;
  return (
    <nav aria-label={words.neighbours} className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
      {data.previous !== null && (
        <NeighbourLink neighbour={data.previous} to={to} label={words.previous} rel="prev" />
      )}
      {data.next !== null && <NeighbourLink neighbour={data.next} to={to} label={words.next} rel="next" />}
    </nav>
  );
}

type LinkProps = { neighbour: Neighbour; to: Props['to']; label: string; rel: 'prev' | 'next' };

function NeighbourLink({ neighbour: { id, number }, to, label, rel }: LinkProps) {
  const Icon = rel === 'prev' ? ChevronLeft : ChevronRight;
  return (
    <Link
      to={to(id)}
      rel={rel}
      title={label}
      className="inline-flex min-h-6 items-center gap-1 text-sm font-medium text-muted hover:text-base-content"
    >
      {rel === 'prev' && <Icon className="size-4" aria-hidden="true" />}
      <VisuallyHidden>{label} </VisuallyHidden>
      {number}
      {rel === 'next' && <Icon className="size-4" aria-hidden="true" />}
    </Link>
  );
}
