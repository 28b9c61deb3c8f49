import { fileName } from '@shared/document-file-name.ts';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useWords } from '@/lib/i18n';
import { saveBlob } from '@/lib/save-blob';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';

/** Saves the certificate of an answer. */
export function CertificateButton({ number, load }: { number: string; load: () => Promise<Blob> }) {
  const words = useWords().quotes;
  const saving = useMutation({
    mutationFn: async () => saveBlob(await load(), fileName(words.certificateOf(number), 'pdf')),
  });
  return (
    <div className="grid justify-items-start gap-3 print:hidden">
      <Button icon={Download} busy={saving.isPending} onClick={() => saving.mutate()}>
        {words.certificate}
      </Button>
      <FailureNotice cause={saving.error} />
    </div>
  );
}
