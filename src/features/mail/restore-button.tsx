import type { TemplateKind } from '@shared/mail-placeholders.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { type Language, languageName } from '@/lib/language';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { useToast } from '@/ui/toasts';
import { restoreTemplate, templateKeys } from './template-queries';

type Props = { workplace: Workplace; kind: TemplateKind; language: Language; onRestored: () => void };

/** Goes back to the original, once one has said so twice. */
export function RestoreButton({ workplace: { orgId }, kind, language, onRestored }: Props) {
  const { templates: words } = useAdminWords();
  const reader = useLanguage();
  const toast = useToast();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const restoring = useMutation({
    mutationFn: () => restoreTemplate(orgId, kind, language),
    onSuccess: async () => {
      setOpen(false);
      onRestored();
      toast({ text: words.restored, tone: 'success' });
      await queries.invalidateQueries({ queryKey: templateKeys.own(orgId) });
    },
  });
  return (
    <>
      <Button variant="ghost" icon={Undo2} onClick={() => setOpen(true)}>
        {words.restore}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        onConfirm={() => restoring.mutate()}
        title={words.restore}
        confirmLabel={words.restore}
        danger
        busy={restoring.isPending}
        failure={restoring.error}
      >
        {words.restoreText(words.kinds[kind], languageName(language, reader).toLocaleLowerCase(reader))}
      </ConfirmDialog>
    </>
  );
}
