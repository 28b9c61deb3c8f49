import { logoSize } from '@shared/logo.ts';
import { env } from './env';

/** A merchant's logo as a page shows it; the size in pixels keeps its room until it has come. */
export type Logo = { address: string; width: number; height: number };

/** The logo that lies under a path in storage; null without one. Anybody may read it. */
export function logoOf(path: string | null): Logo | null {
  const size = path === null ? null : logoSize(path);
  return size && { address: `${env.supabaseUrl}/storage/v1/object/public/logos/${path}`, ...size };
}

/** Whether it leaves little room for words beside it; such a logo mostly spells the name itself. */
export function isWide(logo: Logo | null): boolean {
  return logo !== null && logo.width > 1.5 * logo.height;
}
