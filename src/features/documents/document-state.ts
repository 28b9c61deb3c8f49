import type { DocumentState } from '@shared/document-page.ts';
import { daysBetween, today } from '@/lib/dates';
import type { Tone } from '@/ui/tone';

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
  open: 'info',
  expired: 'quiet',
  draft: 'quiet',
};

/** How a state is coloured. */
export function stateTone(state: DocumentState): Tone {
  return tones[state];
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
