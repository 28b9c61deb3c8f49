import { type TemplateKind, type TemplateText, templateKinds } from '@shared/mail-placeholders.ts';
import { mailTemplates } from '@shared/mail-templates/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { type Language, languageName, languages } from '@/lib/language';
import type { Workplace } from '@/lib/workplace';
import { FailedState } from '@/ui/failed-state';
import { LoadingState } from '@/ui/loading-state';
import { SegmentedControl } from '@/ui/segmented-control';
import { KindPicker } from './kind-picker';
import { TemplateEditor } from './template-editor';
import { TemplatePreview } from './template-preview';
import { type OwnTemplates, ownTemplatesQuery, type TemplateName } from './template-queries';
import { useDrafts } from './use-drafts';

/** The words of every mail that contacts receive: chosen in the address, written on one side, seen on the other. */
export function TemplatesPage({ workplace }: { workplace: Workplace }) {
  const { data, error, refetch } = useQuery(ownTemplatesQuery(workplace.orgId));
  if (error !== null) return <FailedState cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState />;
  return <Templates workplace={workplace} own={data} />;
}

function Templates({ workplace, own }: { workplace: Workplace; own: OwnTemplates }) {
  const words = useAdminWords().templates;
  const reader = useLanguage();
  const [params, setParams] = useSearchParams();
  const kind = templateKinds.find((one) => one === params.get('kind')) ?? 'document';
  const language = languages.find((one) => one === params.get('language')) ?? reader;
  const name: TemplateName = `${kind}.${language}`;
  const saved = own[name] ?? mailTemplates[language][kind];
  const { drafts, keep } = useDrafts(workplace.orgId);
  const [shown, setShown] = useState<{ name: TemplateName; text: TemplateText } | null>(null);
  const go = (part: 'kind' | 'language', value: string) => {
    const next = new URLSearchParams({ kind, language });
    next.set(part, value);
    setParams(next, { replace: true });
  };
  const marks = (of: TemplateKind) => languages.filter((one) => own[`${of}.${one}`] !== undefined);
  const markOf = (one: Language) =>
    drafts[`${kind}.${one}`] !== undefined
      ? words.unsaved
      : own[`${kind}.${one}`] !== undefined
        ? words.own
        : undefined;
  return (
    <div className="grid gap-6">
      <KindPicker
        value={kind}
        onChange={(value) => go('kind', value)}
        ownIn={marks}
        unsavedIn={(of) => languages.filter((one) => drafts[`${of}.${one}`] !== undefined)}
      />
      <SegmentedControl
        label={words.language}
        value={language}
        onChange={(value) => go('language', value)}
        options={languages.map((one) => ({
          value: one,
          label: languageName(one, reader),
          mark: markOf(one),
        }))}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <TemplateEditor
          key={name}
          {...{ workplace, kind, language, saved }}
          isOwn={own[name] !== undefined}
          draft={drafts[name]}
          onText={(text, differs) => {
            keep(name, differs ? text : null);
            setShown({ name, text });
          }}
        />
        <TemplatePreview
          {...{ workplace, kind, language }}
          template={shown?.name === name ? shown.text : (drafts[name] ?? saved)}
        />
      </div>
    </div>
  );
}
