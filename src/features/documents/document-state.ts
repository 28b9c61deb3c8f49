import type { DocumentPage } from '@shared/document-page.ts';
import { daysBetween, today } from '@/lib/dates';
import type { Words } from '@/messages/load';
import type { Tone } from '@/ui/tone';

export type DocumentState = keyof Words['documents']['states'];

const tones: Record<DocumentState, Tone> = {
  unpaid: 'info',
  partly_paid: 'info',
  paid: 'success',
  overdue: 'warning',
  void: 'quiet',
  accepted: 'success',
  declined: 'quiet',
  confirmed: 'success',
  issued: 'info',
  draft: 'quiet',
};

/** How a state is coloured. */
export function stateTone(state: DocumentState): Tone {
  return tones[state];
}

/** The one state worth showing of a document: what became of the money where there is money, its own state elsewhere. */
export function pageState(page: Pick<DocumentPage, 'status' | 'payment_state'>): DocumentState {
  if (page.payment_state !== 'none') return page.payment_state;
  return page.status in tones ? (page.status as DocumentState) : 'issued';
}

type ListedDocument = {
  kind: string;
  status: string;
  total: number;
  paid: number;
  balance: number;
  due_on: string | null;
};

/** The same for a row of a list, where the day is compared with today in the merchant's zone. */
export function rowState(row: ListedDocument, timeZone: string, now: Date = new Date()): DocumentState {
  if (row.kind !== 'invoice' || row.status === 'void' || row.status === 'draft') {
    return row.status in tones ? (row.status as DocumentState) : 'issued';
  }
  if (row.balance <= 0) return 'paid';
  if (row.due_on !== null && daysBetween(today(timeZone, now), row.due_on) < 0) return 'overdue';
  return row.paid > 0 ? 'partly_paid' : 'unpaid';
}
