import { FileText } from 'lucide-react';
import { Failure } from '@/lib/failure';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FailedState } from '@/ui/failed-state';
import { FailureNotice } from '@/ui/failure-notice';
import { LoadingState } from '@/ui/loading-state';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { Specimen } from './specimen';

/** Nothing, not yet, not possible. */
export function States() {
  return (
    <>
      <Specimen title="Notices">
        <Notice tone="info" title="This link works for 48 hours">
          Set a password to come back whenever you like.
        </Notice>
        <Notice tone="success" title="Payment received">
          We have sent the receipt to your address.
        </Notice>
        <Notice
          tone="warning"
          title="A payment is in progress"
          actions={<Button size="sm">Check again</Button>}
        >
          It can take a minute to be confirmed.
        </Notice>
        <FailureNotice cause={new Failure('LIMIT', 'sample', '01J9ZK3M', 45)} />
      </Specimen>
      <Section title="Empty, loading, failed">
        <div className="grid gap-6 md:grid-cols-2">
          <Card>
            <EmptyState
              title="No invoices yet"
              icon={FileText}
              actions={<Button variant="primary">Create an invoice</Button>}
            >
              What you issue for this contact will appear here.
            </EmptyState>
          </Card>
          <Card>
            <FailedState cause={new Failure('GWERR', 'sample', '01J9ZK3M')} onRetry={() => undefined} />
          </Card>
          <Card>
            <LoadingState delay={0} />
          </Card>
          <Card>
            <LoadingState shape="document" delay={0} />
          </Card>
        </div>
      </Section>
    </>
  );
}
