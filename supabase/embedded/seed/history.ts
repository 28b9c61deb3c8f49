import { createHash } from 'node:crypto';
import { daysAgo } from './ids.ts';
import type { Client, Connection } from './target.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A number from 0 up to another, always the same for the same name. */
function chance(most: number, ...name: unknown[]): number {
  return createHash('sha256').update(name.join('/')).digest().readUInt32BE(0) % most;
}

/** An id that sorts where its moment belongs (RFC 9562, version 7). */
function idAt(moment: number, ...name: unknown[]): string {
  const rest = createHash('sha256').update(name.join('/')).digest('hex');
  const time = moment.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

/** Of a day, some moment between nine and half past six. */
const atWork = (day: string, ...name: unknown[]) =>
  Date.parse(`${day}T08:00:00Z`) + chance(570, ...name) * minute;

/**
 * Gives what the demonstration did today the days on which it would have happened: issued on the paper's day, read soon
 * after and before it was paid, talked about in between. Done once: what people did here since stays as it was. Rows that
 * nobody may change are written anew, which is the operator's alone.
 */
export async function spreadOverTheYear({ server }: Connection, org: string): Promise<void> {
  const { data: documents } = await server
    .from('documents')
    .select('id, number, issued_on')
    .eq('org_id', org)
    .neq('status', 'draft')
    .throwOnError();
  const events = await eventsOf(server, org);
  const days = new Map(documents.map(({ id, issued_on }) => [id, issued_on ?? daysAgo(0)]));
  const oldest = [...days.values()].sort()[0] ?? daysAgo(0);
  const done = events.some(({ kind, at }) => kind === 'issued' && at.slice(0, 10) <= oldest);
  if (done || events.length === 0) return;

  const moments = momentsOf(events, days);
  await rewriteEvents(server, org, events, moments);
  await Promise.all([
    readWhenOpened(server, org, events, moments),
    moveComments(server, org, events, moments),
    moveNotices(server, org, events, moments, new Map(documents.map(({ id, number }) => [id, number]))),
  ]);
}

type Event = Awaited<ReturnType<typeof eventsOf>>[number];
type Moments = ReadonlyMap<string, number>;

async function eventsOf(server: Client, org: string) {
  const { data } = await server
    .from('document_events')
    .select('id, document_id, kind, at, actor, amount')
    .eq('org_id', org)
    .order('id')
    .limit(1000)
    .throwOnError();
  return data;
}

/** When each event would have happened, by its id. */
function momentsOf(events: readonly Event[], days: ReadonlyMap<string, string>): Moments {
  const moments = new Map<string, number>();
  const now = Date.now();
  for (const [document, day] of days) {
    const own = events.filter(({ document_id }) => document_id === document);
    const issued = atWork(day, document);
    const paid = Math.min(now, ...own.filter(({ kind }) => kind === 'paid').map(({ at }) => Date.parse(at)));
    let last = issued;
    for (const { id, kind, at } of own) {
      if (kind === 'issued') moments.set(id, issued);
      // Money has its own day, and an answer is worth what its certificate says.
      else if (kind === 'paid' || kind === 'accepted' || kind === 'declined') moments.set(id, Date.parse(at));
      else {
        const soon = last + 40 * minute + chance(30 * 60, document, kind) * minute;
        last = Math.min(soon, last + (paid - last) / 2);
        moments.set(id, Math.round(last));
      }
    }
  }
  return moments;
}

async function rewriteEvents(server: Client, org: string, events: readonly Event[], moments: Moments) {
  const moved = events.filter(({ id, at }) => moments.get(id) !== Date.parse(at));
  const rows = moved.map(({ id, ...event }) => {
    const moment = moments.get(id) ?? Date.parse(event.at);
    return { ...event, org_id: org, id: idAt(moment, id), at: new Date(moment).toISOString() };
  });
  // A run that broke off here finds these again: the id is made from the old one and its moment.
  const onConflict = 'org_id,id';
  await server
    .from('document_events')
    .upsert(rows as never, { onConflict, ignoreDuplicates: true })
    .throwOnError();
  for (let at = 0; at < moved.length; at += 50) {
    const ids = moved.slice(at, at + 50).map(({ id }) => id);
    await server.from('document_events').delete().eq('org_id', org).in('id', ids).throwOnError();
  }
}

/** A document was read when it was first opened. */
async function readWhenOpened(server: Client, org: string, events: readonly Event[], moments: Moments) {
  for (const { id, document_id, kind } of events) {
    if (kind !== 'opened') continue;
    const read_at = new Date(moments.get(id) ?? Date.now()).toISOString();
    await server.from('documents').update({ read_at }).eq('org_id', org).eq('id', document_id).throwOnError();
  }
}

/** What was said stands where the timeline has it; an answer some hours later. */
async function moveComments(server: Client, org: string, events: readonly Event[], moments: Moments) {
  const { data } = await server.from('comments').select('*').eq('org_id', org).order('id').throwOnError();
  for (const comment of data) {
    const told = events.find(
      ({ kind, document_id, actor }) =>
        kind === 'commented' && document_id === comment.document_id && actor === comment.user_id,
    );
    const moment = told && moments.get(told.id);
    if (moment === undefined) continue;
    const row = { ...comment, id: idAt(moment, comment.id), created_at: new Date(moment).toISOString() };
    await server.from('comments').delete().eq('org_id', org).eq('id', comment.id).throwOnError();
    await server.from('comments').insert(row).throwOnError();
  }
}

const causes: Record<string, string> = {
  payment_received: 'paid',
  comment_received: 'commented',
  document_confirmed: 'confirmed',
};

/** The merchant hears of a thing when it happens, and has read what is older than a week. */
async function moveNotices(
  server: Client,
  org: string,
  events: readonly Event[],
  moments: Moments,
  numbers: ReadonlyMap<string, string | null>,
) {
  const { data } = await server
    .from('notifications')
    .select('id, kind, document_id, document_numbers')
    .eq('org_id', org)
    .throwOnError();
  for (const { id, kind, document_id, document_numbers } of data) {
    // A payment of several documents names them by their numbers alone.
    const about = (document: string) =>
      document === document_id || document_numbers.includes(numbers.get(document) ?? '');
    const cause = events.find((event) => event.kind === causes[kind] && about(event.document_id));
    const moment = cause && moments.get(cause.id);
    if (moment === undefined) continue;
    const created_at = new Date(moment).toISOString();
    const old = Date.now() - moment > 7 * 24 * hour;
    const read_at = old ? new Date(moment + 3 * hour).toISOString() : null;
    await server
      .from('notifications')
      .update({ id: idAt(moment, id), created_at, read_at } as never)
      .eq('org_id', org)
      .eq('id', id)
      .throwOnError();
  }
}
