import { type Language, languages } from '@shared/language.ts';
import { invitationLetter } from '@shared/letters/invitation.ts';
import { useId, useState } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { useLanguage } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { SegmentedControl } from '@/ui/segmented-control';
import type { InvitationWords } from './invitation-queries';

type Props = {
  written: InvitationWords;
  example: string;
  message: string | null;
  /** How many get one, and how many of them enter by a password: these are told something else. */
  reached: number;
  withPassword: number;
};

/** The mail as it will be written, by the function that writes it, in each language. */
export function InvitationPreview(props: Props) {
  const { example, message, reached, withPassword } = props;
  const { merchant, own } = props.written;
  const words = useAdminWords().invitations;
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const [shown, setShown] = useState<'link' | 'password'>('link');
  const mixed = withPassword > 0 && withPassword < reached;
  const has_password = mixed ? shown === 'password' : withPassword > 0;
  const id = useId();
  const contact = { id: '', name: example, email: null, language };
  const letter = invitationLetter(
    { merchant, contact, template: own[language] ?? null, message, has_password },
    paths.link(merchant.slug),
    paths.unsubscribe(merchant.slug),
  );
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h3 id={id} className="font-medium">
        {words.preview}
      </h3>
      {mixed && (
        <SegmentedControl
          label={words.previewOf}
          value={shown}
          onChange={(chosen) => setShown(chosen === 'password' ? 'password' : 'link')}
          options={[
            { value: 'link', label: words.byLink },
            { value: 'password', label: words.byPassword },
          ]}
        />
      )}
      <SegmentedControl
        label={words.previewLanguage}
        value={language}
        onChange={(chosen) => setLanguage(languages.find((one) => one === chosen) ?? reader)}
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
        {letter.action !== undefined && (
          <p className="w-fit rounded-field border-2 border-current px-4 py-2 font-semibold">
            {letter.action.label}
          </p>
        )}
        <p className="text-sm text-muted">
          {letter.footer}
          <br />
          <span className="underline">{letter.leave?.label}</span>
        </p>
      </div>
    </section>
  );
}
