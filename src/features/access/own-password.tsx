import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Section } from '@/ui/section';
import { requestOwnPassword } from './recovery-queries';

/** For who came in by a link: the same e-mail as at the door, to the address on record. */
export function OwnPassword({ slug, email }: { slug: string; email: string }) {
  const words = useWords().access;
  const asking = useMutation({ mutationFn: () => requestOwnPassword(slug) });
  return (
    <Section title={words.ownPassword}>
      <div className="max-w-md">
        <Card>
          <div className="grid gap-4">
            <div role="status" className="wrap-anywhere">
              {asking.isSuccess ? (
                <p className="flex gap-3">
                  <MailCheck className="mt-0.5 size-5 shrink-0 text-success" aria-hidden="true" />
                  {words.ownPasswordSent(email)}
                </p>
              ) : (
                <p className="text-muted">{words.ownPasswordText(email)}</p>
              )}
            </div>
            <FailureNotice cause={asking.error} />
            <div>
              <Button
                variant={asking.isSuccess ? 'secondary' : 'primary'}
                busy={asking.isPending}
                onClick={() => asking.mutate()}
              >
                {words.ownPasswordSend}
              </Button>
            </div>
          </div>
        </Card>
      </div>
    </Section>
  );
}
