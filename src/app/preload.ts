import type { viewLink } from '@shared/contracts/view-link.ts';
import { firstLanguage } from '@/lib/first-language';
import { callEarly } from '@/lib/functions';
import { hasPortalSession, portalClient } from '@/lib/supabase';
import { loadMerchantWords } from '@/messages/load';
import { pages } from './pages';
import { roomAt, roomPages } from './portal/room-pages';

/**
 * Asks for what an address will need while the frame of all pages is still on its way: on a slow network each of these
 * would otherwise wait for the one before it. What fails here is asked for again by the page, which says so if it
 * fails again.
 */
export function preloadPage(pathname: string, token: string | undefined): void {
  for (const part of neededAt(pathname)) part().catch(() => undefined);
  const [slug = '', segment] = pathname.split('/').slice(1).map(decoded);
  // What a link shows is asked for too: it is the first thing a contact ever waits for.
  if (segment === 'd' && token !== undefined) callEarly<typeof viewLink>('view-link', { slug, token });
}

function neededAt(pathname: string): (() => Promise<unknown>)[] {
  const [slug = '', segment = ''] = pathname.split('/').slice(1).map(decoded);
  if (slug === 'admin') return [pages.admin, () => loadMerchantWords(firstLanguage())];
  if (segment === 'd') return [pages.link];
  const room = roomAt(segment);
  // Who is outside sees the door, whatever the address.
  if (!hasPortalSession(slug)) return room === null ? [] : [pages.portal];
  return [pages.portal, () => portalClient(slug), roomPages[room ?? 'overview']];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
