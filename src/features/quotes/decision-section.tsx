import { Suspense } from 'react';
import { lazyPart } from '@/ui/lazy-part';
import { LoadingState } from '@/ui/loading-state';
import type { DecisionProps } from './decided-section';

/** Most documents are answered by nobody. */
const DecidedSection = lazyPart(() => import('./decided-section'));

/** What the contact answered to a quote, with what proves it. Nothing where nothing was answered. */
export function DecisionSection(props: DecisionProps) {
  if (props.page.decision === null) return null;
  return (
    <Suspense fallback={<LoadingState />}>
      <DecidedSection {...props} />
    </Suspense>
  );
}
