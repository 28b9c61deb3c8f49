import type { Language } from '@shared/language.ts';
import { asText } from '@shared/letter.ts';
import { asHtml } from '@shared/letter-html.ts';
import type { TemplateKind, TemplateText } from '@shared/mail-placeholders.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import type { Workplace } from '@/lib/workplace';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { Section } from '@/ui/section';
import { SegmentedControl } from '@/ui/segmented-control';
import { ContactPicker } from './contact-picker';
import { MailSheet, type Scheme } from './mail-sheet';
import { previewLetter } from './preview-letter';
import { templatePreviewQuery } from './template-queries';

type Props = { workplace: Workplace; kind: TemplateKind; language: Language; template: TemplateText };

const views = ['light', 'dark', 'text'] as const;

/** The mail as a real contact would get it, while it is being written. */
export function TemplatePreview({ workplace, kind, language, template }: Props) {
  const { templates: words, mail: mailWords } = useAdminWords();
  const [contactId, setContactId] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const [view, setView] = useState<Scheme | 'text'>('light');
  const { data, error, refetch } = useQuery({
    ...templatePreviewQuery(workplace.orgId, contactId),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <FailedState cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  const { letter, example } = previewLetter({
    ...{ facts: data, kind, language, template },
    ...{ exampleName: words.exampleContact, exampleComment: words.exampleComment },
    currency: workplace.currency,
  });
  return (
    <Section
      title={words.preview}
      actions={
        <SegmentedControl
          label={words.view}
          value={view}
          onChange={(chosen) => setView(views.find((one) => one === chosen) ?? 'light')}
          options={views.map((one) => ({ value: one, label: words.views[one] }))}
        />
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>
          <span className="text-muted">{words.previewWith}</span>{' '}
          <span className="font-medium">{data.contact?.name ?? words.exampleContact}</span>
        </p>
        {data.contact !== null && (
          <Button size="sm" onClick={() => setPicking(true)}>
            {words.changeContact}
          </Button>
        )}
      </div>
      {example !== null && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone="info">{words.example}</Badge>
          {words.exampleText[example]}
        </p>
      )}
      <Card flush>
        <dl className="grid gap-1 border-b border-base-300 px-4 py-3 text-sm wrap-anywhere" lang={language}>
          <div className="flex gap-2">
            <dt className="text-muted">{words.from}</dt>
            <dd>{data.merchant.name}</dd>
          </div>
          <div>
            <dt className="sr-only">{mailWords.subject}</dt>
            <dd className="text-base font-semibold">{letter.subject}</dd>
          </div>
        </dl>
        {view === 'text' ? (
          <pre lang={language} className="px-4 py-4 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
            {asText(letter)}
          </pre>
        ) : (
          <MailSheet html={asHtml(letter)} scheme={view} />
        )}
      </Card>
      <ContactPicker
        orgId={workplace.orgId}
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(id) => {
          setContactId(id);
          setPicking(false);
        }}
      />
    </Section>
  );
}
