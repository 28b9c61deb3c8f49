import { listSegments } from '@/lib/paths';

/** How each room is fetched, once: for the portal that shows it, and for who asks for it before there is a portal. */
export const roomPages = {
  overview: () => import('./overview-route'),
  list: () => import('./list-route'),
  document: () => import('./document-route'),
  statement: () => import('./statement-route'),
};

/** The room that an address names by its second part. */
export function roomAt(segment: string): keyof typeof roomPages | null {
  if (segment === 'overview' || segment === 'statement') return segment;
  if (segment === 'documents') return 'document';
  return Object.values(listSegments).includes(segment) ? 'list' : null;
}
