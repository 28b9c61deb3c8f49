import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAdminWords } from '@/lib/admin-words';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { SignInForm } from '@/ui/sign-in-form';
import { enterAdmin } from './member-session';

type Props = {
  /** Why one has to sign in, when it was not one's own idea. */
  reason?: string | undefined;
};

/** The door of the merchant's people. */
export function MemberSignInPage({ reason }: Props) {
  const words = useAdminWords();
  const queries = useQueryClient();
  const entering = useMutation({
    mutationFn: ({ email, password }: { email: string; password: string }) => enterAdmin(email, password),
    onSuccess: () => queries.resetQueries({ queryKey: ['admin'] }),
  });
  return (
    <div className="grid gap-6 py-6 sm:py-12">
      <PageHeader title={words.admin.signIn} description={words.admin.signInText} />
      {reason !== undefined && <Notice tone="info">{reason}</Notice>}
      <Card>
        <SignInForm
          onSubmit={(email, password) => entering.mutate({ email, password })}
          busy={entering.isPending}
          failure={entering.error}
        />
      </Card>
    </div>
  );
}
