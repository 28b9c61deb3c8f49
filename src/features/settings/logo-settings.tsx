import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ImageUp, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { logoOf } from '@/lib/logo';
import type { Workplace } from '@/lib/workplace';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { MerchantMark } from '@/ui/merchant-mark';
import { Notice } from '@/ui/notice';
import { useToast } from '@/ui/toasts';
import { type LogoProblem, logoFrom } from './logo-image';
import { logoQuery, saveLogo } from './logo-queries';

/** The merchant's logo as the portal shows it; uploading, replacing and removing it. */
export function LogoSettings({ workplace }: { workplace: Workplace }) {
  const words = useAdminWords();
  const toast = useToast();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<LogoProblem | null>(null);
  const { data: path, error } = useQuery(logoQuery(workplace.orgId));
  const saving = useMutation({
    mutationFn: (image: string | null) => saveLogo(workplace.orgId, image),
    onSuccess: async (_, image) => {
      await queries.invalidateQueries({ queryKey: ['admin', workplace.orgId] });
      await queries.invalidateQueries({ queryKey: ['front', workplace.slug] });
      toast({ text: image === null ? words.logo.removed : words.logo.saved, tone: 'success' });
    },
  });
  const choose = async (file: File) => {
    const drawn = await logoFrom(file);
    setProblem('problem' in drawn ? drawn.problem : null);
    if ('image' in drawn) saving.mutate(drawn.image);
  };
  const logo = logoOf(path ?? null);
  return (
    <Card>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 className="font-semibold">{words.logo.title}</h2>
          <p className="text-sm text-muted">{words.logo.text}</p>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <MerchantMark name={workplace.name} logo={logo} size="lg" />
          <p className="text-sm text-muted">{logo === null ? words.logo.none : words.logo.present}</p>
        </div>
        {problem !== null && (
          <Notice tone="danger" title={words.logo.problems[problem].title} live="alert">
            {words.logo.problems[problem].text}
          </Notice>
        )}
        <FailureNotice cause={saving.error ?? error} />
        {workplace.canManage && (
          <div className="flex flex-wrap gap-2">
            <input
              ref={input}
              type="file"
              accept="image/png,image/jpeg,image/webp,image/svg+xml"
              aria-label={words.logo.file}
              tabIndex={-1}
              className="hidden"
              onChange={(event) => {
                const file = event.target.files?.[0];
                // The same file, mended, may be chosen again.
                event.target.value = '';
                if (file !== undefined) void choose(file);
              }}
            />
            <Button icon={ImageUp} busy={saving.isPending} onClick={() => input.current?.click()}>
              {logo === null ? words.logo.upload : words.logo.replace}
            </Button>
            {logo !== null && (
              <Button
                icon={Trash2}
                variant="ghost"
                disabled={saving.isPending}
                onClick={() => {
                  setProblem(null);
                  saving.mutate(null);
                }}
              >
                {words.logo.remove}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}
