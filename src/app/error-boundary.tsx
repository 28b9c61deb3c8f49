import { RotateCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';

type State = { failed: boolean };

/** The last net: a page that throws, or a chunk that a newer release has taken away, says so and offers to load again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  const { title, text, reload } = useWords().parts.errorBoundary;
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-3 px-6 text-center">
      <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="max-w-md text-muted">{text}</p>
      <Button variant="primary" icon={RotateCw} onClick={() => window.location.reload()} className="mt-2">
        {reload}
      </Button>
    </main>
  );
}
