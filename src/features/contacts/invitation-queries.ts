import type { ContactFilter } from '@shared/contact-filter.ts';
import type { sendInvitations as contract } from '@shared/contracts/send-invitations.ts';
import type { Language } from '@shared/language.ts';
import { type TemplatePreview, templatePreviewSchema } from '@shared/mail-facts.ts';
import type { TemplateText } from '@shared/mail-placeholders.ts';
import { queryOptions } from '@tanstack/react-query';
import { toFailure } from '@/lib/failure';
import { callFunction } from '@/lib/functions';
import { type Cursor, keysetFilter, toPage } from '@/lib/keyset';
import { accessToken, adminClient } from '@/lib/supabase';
import type { AdminWords } from '@/messages/load';

export type InvitationState = keyof AdminWords['invitations']['states'];
export type Show = keyof AdminWords['invitations']['shows'];

/** Contacts by their ids, or all whom a filter matches. */
export type Choice = { contacts: string[] } | { filter: ContactFilter };

const size = 25;

/** What stands behind each part of a result. One that failed is tried again, so it waits. */
export const statesOf: Readonly<Record<Show, readonly InvitationState[] | null>> = {
  all: null,
  sent: ['sent'],
  waiting: ['queued', 'failed'],
  unsent: ['given_up', 'no_email', 'portal_off', 'unsubscribed'],
};

const keys = (orgId: string) => ['admin', orgId, 'invitations'] as const;

/** How many a choice names, why some cannot be invited, and how many of the others enter by a password. */
export type Reach = {
  total: number;
  no_email: number;
  portal_off: number;
  unsubscribed: number;
  with_password: number;
};

/** How many contacts a choice names, and how many of them cannot be invited. */
export function reachQuery(orgId: string, to: Choice) {
  return queryOptions({
    queryKey: [...keys(orgId), 'reach', to],
    queryFn: async () => {
      const { data, error } = await (await adminClient()).rpc('invitation_reach', {
        p_org: orgId,
        ...('contacts' in to ? { p_contacts: to.contacts } : { p_filter: to.filter }),
      });
      if (error !== null) throw toFailure(error);
      return data as Reach;
    },
  });
}

/** What invitations are written with: the merchant, and its own words by language where it has chosen some. */
export function invitationWordsQuery(orgId: string) {
  return queryOptions({
    queryKey: [...keys(orgId), 'words'],
    queryFn: async (): Promise<InvitationWords> => {
      const client = await adminClient();
      const [facts, templates] = await Promise.all([
        client.rpc('template_preview', { p_org: orgId }),
        client
          .from('email_templates')
          .select('language, subject, body')
          .eq('org_id', orgId)
          .eq('kind', 'invitation'),
      ]);
      const error = facts.error ?? templates.error;
      if (error !== null) throw toFailure(error);
      const own = Object.fromEntries((templates.data ?? []).map(({ language, ...text }) => [language, text]));
      return { merchant: templatePreviewSchema.parse(facts.data).merchant, own };
    },
  });
}

export type InvitationWords = {
  merchant: TemplatePreview['merchant'];
  own: Partial<Record<Language, TemplateText>>;
};

/** Sends the link; `request` names the press, so that a second one is the same. The batch's id. Throws DENID, INVAL, CLOSD. */
export async function sendInvitations(
  orgId: string,
  request: string,
  to: Choice,
  message: string | null,
): Promise<string> {
  const token = await accessToken(await adminClient());
  const answer = await callFunction<typeof contract>(
    'send-invitations',
    { org_id: orgId, request, to, message },
    { token },
  );
  return answer.batch_id;
}

/** A page of the merchant's sendings, the latest first. */
export function batchesQuery(orgId: string, cursor: Cursor | null) {
  return queryOptions({
    queryKey: [...keys(orgId), 'batches', cursor],
    queryFn: async () => {
      let rows = (await adminClient())
        .from('invitation_batches')
        .select('id, created_at, total')
        .eq('org_id', orgId)
        .order('id', { ascending: cursor?.direction === 'before' })
        .limit(size + 1);
      if (cursor !== null) rows = rows.or(keysetFilter(['id'], cursor, 'descending'));
      const { data, error } = await rows;
      if (error !== null) throw toFailure(error);
      return toPage(data, size, cursor, ({ id }) => [id]);
    },
  });
}

type Progress = { created_at: string; total: number; counts: Partial<Record<InvitationState, number>> };

/** How many of a batch stand where. */
export const countOf = ({ counts }: Progress, show: Show): number =>
  Object.entries(counts).reduce(
    (sum, [state, count]) => (statesOf[show]?.includes(state as InvitationState) ? sum + count : sum),
    0,
  );

/** A batch, asked again every two seconds while some of it waits. NTFND. */
export function progressQuery(orgId: string, batch: string) {
  return queryOptions({
    queryKey: [...keys(orgId), batch, 'progress'],
    queryFn: async () => {
      const { data, error } = await (await adminClient()).rpc('invitation_progress', {
        ...{ p_org: orgId, p_batch: batch },
      });
      if (error !== null) throw toFailure(error);
      return data as Progress;
    },
    refetchInterval: ({ state: { data } }) => (data && (data.counts.queued ?? 0) === 0 ? false : 2_000),
  });
}

/** A page of a batch's contacts by name, each with its state. */
export function resultsQuery(orgId: string, batch: string, show: Show, cursor: Cursor | null) {
  return queryOptions({
    queryKey: [...keys(orgId), batch, 'results', show, cursor],
    queryFn: async () => {
      const ascending = cursor?.direction !== 'before';
      let rows = (await adminClient())
        .from('invitation_results')
        .select('id, contact_id, contact_name, email, state')
        .eq('org_id', orgId)
        .eq('batch_id', batch)
        .order('contact_name', { ascending })
        .order('contact_id', { ascending })
        .limit(size + 1);
      const states = statesOf[show];
      if (states !== null) rows = rows.in('state', states);
      if (cursor !== null) rows = rows.or(keysetFilter(['contact_name', 'contact_id'], cursor, 'ascending'));
      const { data, error } = await rows;
      if (error !== null) throw toFailure(error);
      return toPage(data as Result[], size, cursor, ({ contact_name, contact_id }) => [
        contact_name,
        contact_id,
      ]);
    },
  });
}

export type Result = {
  id: string;
  contact_id: string;
  contact_name: string;
  email: string | null;
  state: InvitationState;
};
