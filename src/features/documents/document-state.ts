import type { DocumentState } from '@shared/document-page.ts';
import type { Tone } from '@/ui/tone';

const tones: Record<DocumentState, Tone> = {
  unpaid: 'info',
  partly_paid: 'info',
  paid: 'success',
  overdue: 'warning',
  disputed: 'warning',
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
