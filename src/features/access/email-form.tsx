import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { isEmail } from '@shared/email.ts';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '@/lib/i18n';
import { readableEmail } from '@/lib/readable-email';
import { Button } from '@/ui/button';
import { Form } from '@/ui/form';
import { TextField } from '@/ui/text-field';

type Props = {
  label: string;
  send: string;
  /** Asks the server, which answers the same for every address. */
  request: (email: string) => Promise<void>;
};

/** One e-mail field. What it says afterwards is the same whoever has that address. */
export function EmailForm({ label, send, request }: Props) {
  const words = useWords();
  const schema = z.object({ email: z.string().trim().refine(isEmail, words.access.emailWrong) });
  const form = useForm({
    shouldFocusError: false,
    resolver: standardSchemaResolver(schema),
    defaultValues: { email: '' },
  });
  const asking = useMutation({ mutationFn: ({ email }: z.output<typeof schema>) => request(email) });
  if (asking.isSuccess) return <Sent email={readableEmail(asking.variables.email)} onAgain={asking.reset} />;
  return (
    <Form form={form} label={label} onSubmit={(values) => asking.mutate(values)} failure={asking.error}>
      <TextField
        label={words.common.email}
        type="email"
        autoComplete="email"
        inputMode="email"
        error={form.formState.errors.email?.message}
        {...form.register('email')}
      />
      <Button type="submit" variant="primary" size="lg" block busy={asking.isPending}>
        {send}
      </Button>
    </Form>
  );
}

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const words = useWords().access;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status" className="grid gap-3 rounded-box">
      <div className="flex gap-3">
        <MailCheck className="mt-0.5 size-5 shrink-0 text-success" aria-hidden="true" />
        <div className="grid gap-1">
          <p className="font-semibold">{words.recoverSent}</p>
          <p className="wrap-anywhere text-muted">{words.recoverSentText(email)}</p>
        </div>
      </div>
      <div>
        <Button variant="ghost" size="sm" className="-ml-3" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      </div>
    </div>
  );
}
