import { invitationLetter } from '@shared/invitation-letter.ts';
import { type Language, languages } from '@shared/language.ts';
import { useId, useState } from 'react';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Workplace } from '@/lib/workplace';
import { SegmentedControl } from '@/ui/segmented-control';

type Props = { workplace: Workplace; example: string; message: string | null };

/** The mail as it will be written, by the function that writes it, in each language. */
export function InvitationPreview({ workplace: { name, slug }, example, message }: Props) {
  const words = useWords().invitations;
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const id = useId();
  const letter = invitationLetter({
    merchant: { name, color: 'currentColor' },
    contact: { name: example, language },
    ...{ message, hasPassword: false, url: paths.link(slug) },
  });
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h3 id={id} className="font-medium">
        {words.preview}
      </h3>
      <SegmentedControl
        label={words.previewLanguage}
        value={language}
        onChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? own)}
        options={languages.map((one) => ({ value: one, label: words.languages[one] }))}
      />
      <div
        lang={letter.language}
        className="grid gap-4 rounded-box border border-base-300 p-4 text-[0.9375rem] wrap-anywhere"
      >
        <p className="font-semibold">{letter.subject}</p>
        {letter.paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and no state.
          <p key={at} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
        <p className="w-fit rounded-field border-2 border-current px-4 py-2 font-semibold">
          {letter.action.label}
        </p>
        <p className="text-sm text-muted">{letter.footer}</p>
      </div>
    </section>
  );
}
