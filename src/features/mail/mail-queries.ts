import type { sendDocument as contract, SendingMode } from '@shared/contracts/send-document.ts';
import { type DocumentMail, documentMailSchema } from '@shared/mail-facts.ts';
import type { TemplateText } from '@shared/mail-placeholders.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import { accessToken, adminClient } from '@/lib/supabase';

export type DeliveryState = 'queued' | 'sent' | 'failed' | 'given_up';

const shown = 20;

export const mailKeys = {
  deliveries: (orgId: string, documentId: string) => ['admin', orgId, 'mails', documentId] as const,
  draft: (orgId: string, documentId: string) => ['admin', orgId, 'mail-draft', documentId] as const,
};

export type MailDraft = DocumentMail & { sending_mode: SendingMode };

/** What the mail with a document would say, and how the settings send it. Throws NTFND. */
export function mailDraftQuery(orgId: string, documentId: string) {
  return queryOptions({
    queryKey: mailKeys.draft(orgId, documentId),
    // What is about to be sent is never an old copy.
    gcTime: 0,
    queryFn: async (): Promise<MailDraft> => {
      const client = await adminClient();
      const { data, error } = await client.rpc('document_mail_draft', {
        p_org: orgId,
        p_document: documentId,
      });
      if (error !== null) throw toFailure(error);
      const { sending_mode } = data as { sending_mode: SendingMode };
      return { ...documentMailSchema.parse(data), sending_mode };
    },
  });
}

export type Sending = { how: SendingMode; requestId: string } & Partial<TemplateText>;

/** Sends a document to its contact; the same request twice is one mail. Throws STATE, CLOSD, INVAL, NTFND, DENID. */
export async function sendDocument(
  orgId: string,
  documentId: string,
  { how, requestId, ...text }: Sending,
): Promise<void> {
  const token = await accessToken(await adminClient());
  await callFunction<typeof contract>(
    'send-document',
    { org_id: orgId, document_id: documentId, how, request_id: requestId, ...text },
    { token },
  );
}

/** The latest mails with a document or a comment on it, newest first; asked again while one is on its way. */
export function deliveriesQuery(orgId: string, documentId: string) {
  return queryOptions({
    queryKey: mailKeys.deliveries(orgId, documentId),
    queryFn: async () => {
      const { data, error } = await (await adminClient())
        .from('mail_deliveries')
        .select('id, kind, state, created_at, sent_at, next_try_at, attempts, last_error')
        .eq('org_id', orgId)
        .eq('document_id', documentId)
        .order('id', { ascending: false })
        .limit(shown);
      if (error !== null) throw toFailure(error);
      // A generated column is nullable to the generated types; its expression says otherwise.
      return data.map((row) => ({ ...row, state: row.state as DeliveryState }));
    },
    refetchInterval: ({ state: { data } }) => {
      const waiting = (data ?? []).filter(({ state }) => state === 'queued' || state === 'failed');
      // One that pauses, between tries or for others to join it, is not there in a moment.
      const soon = waiting.some(({ next_try_at }) => Date.parse(next_try_at) <= Date.now());
      return soon ? 2_000 : waiting.length > 0 ? 30_000 : false;
    },
  });
}

export type Delivery = Awaited<
  ReturnType<Extract<ReturnType<typeof deliveriesQuery>['queryFn'], (...args: never[]) => unknown>>
>[number];
