import { documentNamed } from '@shared/document-file-name.ts';
import type { DocumentPage } from '@shared/document-page.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Section } from '@/ui/section';
import { useToast } from '@/ui/toasts';
import { voidDocument } from './admin-queries';

/** Takes an unpaid document back, after asking. */
export function AdminVoid({ orgId, page }: { orgId: string; page: DocumentPage }) {
  const words = useAdminWords().admin;
  const language = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const voiding = useMutation({
    mutationFn: () => voidDocument(orgId, page.id),
    onSuccess: async () => {
      setAsked(false);
      await queries.invalidateQueries({ queryKey: ['admin', orgId] });
      toast({ text: words.voided, tone: 'success' });
    },
  });
  return (
    <div className="print:hidden">
      <Section title={words.voidTitle} description={words.voidText}>
        <div>
          <Button icon={Ban} onClick={() => setAsked(true)}>
            {words.void}
          </Button>
        </div>
      </Section>
      <ConfirmDialog
        open={asked}
        onClose={() => {
          voiding.reset();
          setAsked(false);
        }}
        onConfirm={() => voiding.mutate()}
        title={words.voidAsk(documentNamed({ ...page.snapshot, language }))}
        confirmLabel={words.void}
        danger
        busy={voiding.isPending}
        failure={voiding.error}
      >
        {words.voidWarning(page.kind)}
      </ConfirmDialog>
    </div>
  );
}
