import { type TemplateKind, templateKinds } from '@shared/mail-placeholders.ts';
import {
  BanknoteArrowDown,
  DoorOpen,
  FileText,
  KeyRound,
  Link2,
  type LucideIcon,
  MessageSquareText,
  Receipt,
  ShieldCheck,
} from 'lucide-react';
import { useId } from 'react';
import { useAdminWords } from '@/lib/admin-words';
import { classNames } from '@/lib/class-names';
import { useLanguage } from '@/lib/i18n';
import { type Language, languageName } from '@/lib/language';
import { Badge } from '@/ui/badge';

const icons: Record<TemplateKind, LucideIcon> = {
  document: FileText,
  comment: MessageSquareText,
  receipt: Receipt,
  refund: BanknoteArrowDown,
  invitation: DoorOpen,
  fresh_link: Link2,
  recovery: KeyRound,
  password_changed: ShieldCheck,
};

type Props = {
  value: TemplateKind;
  onChange: (kind: TemplateKind) => void;
  /** The languages in which a kind has the merchant's words. */
  ownIn: (kind: TemplateKind) => readonly Language[];
  unsavedIn: (kind: TemplateKind) => readonly Language[];
};

/** The mails there are, each with the languages in which it is the merchant's own: radio buttons, so the arrows work. */
export function KindPicker({ value, onChange, ownIn, unsavedIn }: Props) {
  const words = useAdminWords().templates;
  const language = useLanguage();
  const name = useId();
  const named = (list: readonly Language[]) => list.map((one) => languageName(one, language)).join(', ');
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{words.kind}</legend>
      <div className="grid grid-cols-2 gap-2 lg:grid-cols-3">
        {templateKinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <label
              key={kind}
              className={classNames(
                'grid cursor-pointer content-start gap-1.5 rounded-box border bg-base-100 px-4 py-3 has-focus-visible:outline-2 has-focus-visible:outline-brand',
                kind === value
                  ? 'border-brand shadow-card ring-1 ring-brand'
                  : 'border-base-300 hover:border-control',
              )}
            >
              <input
                type="radio"
                name={name}
                value={kind}
                checked={kind === value}
                onChange={() => onChange(kind)}
                className="sr-only"
              />
              <span className="flex items-center gap-2.5 font-medium">
                <Icon
                  className={classNames('size-4.5 shrink-0', kind === value ? 'text-brand' : 'text-muted')}
                  aria-hidden="true"
                />
                {words.kinds[kind]}
              </span>
              {ownIn(kind).length > 0 && (
                <span className="text-sm text-muted">{words.ownIn(named(ownIn(kind)))}</span>
              )}
              {unsavedIn(kind).length > 0 && (
                <span>
                  <Badge tone="warning">{words.unsaved}</Badge>
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
