import type { openLink as openContract } from '@shared/contracts/open-link.ts';
import type { viewLink } from '@shared/contracts/view-link.ts';
import { queryOptions } from '@tanstack/react-query';
import { callFunction, callFunctionForBlob } from '@/lib/functions';
import { keepPortalSession } from '@/lib/supabase';

/** Looks through a link: one call, no session, no trace. */
export function linkQuery(slug: string, token: string) {
  return queryOptions({
    queryKey: ['link', slug, token],
    queryFn: ({ signal }) => callFunction<typeof viewLink>('view-link', { slug, token }, { signal }),
  });
}

/** The document's PDF, through the link. */
export function linkPdf(slug: string, token: string): Promise<Blob> {
  return callFunctionForBlob('document-pdf', { slug, token });
}

/** A file beside the document, through the link. */
export function linkAttachment(slug: string, token: string, id: string): Promise<Blob> {
  return callFunctionForBlob('document-attachment', { slug, token, attachment_id: id });
}

/** The press behind a link: opens the contact's session and answers its access token. Throws a Failure. */
export async function openLink(slug: string, token: string): Promise<string> {
  const { session } = await callFunction<typeof openContract>('open-link', { slug, token });
  await keepPortalSession(slug, session);
  return session.access_token;
}
