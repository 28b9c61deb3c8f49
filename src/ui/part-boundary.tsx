import { Component, type ReactElement, type ReactNode, useEffect, useTransition } from 'react';

/** Says what happened to a part, and asks for another try; `busy` while that is under way. */
export type FailedPart = (props: { cause: unknown; busy: boolean; onRetry: () => void }) => ReactElement;

type Props = {
  /** Elsewhere it is tried again by itself. */
  place: string;
  Failed: FailedPart;
  /** Before another try. */
  onRetry?: (() => void) | undefined;
  children: () => ReactNode;
};

type State = { failed: boolean; cause: unknown };

/** Holds a part that may throw: it alone is replaced by words, and can be tried again. */
export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false, cause: null };

  static getDerivedStateFromError(cause: unknown): State {
    return { failed: true, cause };
  }

  override componentDidUpdate({ place }: Props) {
    if (this.state.failed && place !== this.props.place) this.retry();
  }

  retry = () => {
    this.props.onRetry?.();
    this.setState({ failed: false, cause: null });
  };

  override render() {
    const { Failed, children } = this.props;
    if (!this.state.failed) return children();
    return <Retrying Failed={Failed} cause={this.state.cause} retry={this.retry} />;
  }
}

/** The words stay until the part is there; when the network comes back, nobody has to press. */
function Retrying({ Failed, cause, retry }: Pick<Props, 'Failed'> & { cause: unknown; retry: () => void }) {
  const [busy, start] = useTransition();
  useEffect(() => {
    const again = () => start(retry);
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [retry]);
  return <Failed cause={cause} busy={busy} onRetry={() => start(retry)} />;
}
