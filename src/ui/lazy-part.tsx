import { type ComponentType, lazy } from 'react';
import { useLocation } from 'react-router-dom';
import { loadPart } from '@/lib/load-part';
import { FailedState } from './failed-state';
import { FailureNotice } from './failure-notice';
import { type FailedPart, PartBoundary } from './part-boundary';
import { PlainShell } from './plain-shell';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A component that is fetched when it is first shown, and alone says so when it does not arrive or fails: the rest of the
 * page stays as it is. To be shown within a Suspense.
 */
export function lazyPart<Props extends object>(load: Load<Props>, Failed: FailedPart = NoticeOfPart) {
  let Part = lazy(() => loadPart(load));
  // React keeps what was rejected: another try is another component.
  const renew = () => {
    Part = lazy(() => loadPart(load, true));
  };
  return function LazyPart(props: Props) {
    const { pathname } = useLocation();
    return (
      <PartBoundary place={pathname} Failed={Failed} onRetry={renew}>
        {() => <Part {...props} />}
      </PartBoundary>
    );
  };
}

/** The same for the content of a page, within its frame: what is said is the page's heading. */
export const lazyPage = <Props extends object>(load: Load<Props>) => lazyPart(load, FailedPage);

/** The same for a page that brings its frame. */
export const lazyScreen = <Props extends object>(load: Load<Props>) => lazyPart(load, FailedScreen);

const NoticeOfPart: FailedPart = (failed) => <FailureNotice {...failed} />;
const FailedPage: FailedPart = (failed) => <FailedState page {...failed} />;
const FailedScreen: FailedPart = (failed) => (
  <PlainShell>
    <FailedState page {...failed} />
  </PlainShell>
);
