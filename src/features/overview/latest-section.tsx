import { formatCount } from '@shared/decimal.ts';
import { paperWords } from '@shared/paper-words/index.ts';
import {
  Ban,
  BanknoteArrowDown,
  BanknoteArrowUp,
  BanknoteX,
  CircleCheck,
  CircleX,
  FileText,
  type LucideIcon,
  MessageSquare,
  ShieldAlert,
  ShieldCheck,
  ShieldX,
} from 'lucide-react';
import { useLanguage, useWords } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import type { Words } from '@/messages/load';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DateText } from '@/ui/dates';
import { LinkedRow, LinkedRows } from '@/ui/linked-rows';
import { Section } from '@/ui/section';
import type { Tone } from '@/ui/tone';
import type { Happening } from './overview-queries';

type Kind = keyof ReturnType<Words['overview']['happenings']>;

const looks: Record<Kind, { icon: LucideIcon; tone: Tone }> = {
  issued: { icon: FileText, tone: 'quiet' },
  accepted: { icon: CircleCheck, tone: 'success' },
  declined: { icon: CircleX, tone: 'quiet' },
  confirmed: { icon: CircleCheck, tone: 'success' },
  commented: { icon: MessageSquare, tone: 'info' },
  paid: { icon: BanknoteArrowUp, tone: 'success' },
  refunded: { icon: BanknoteArrowDown, tone: 'info' },
  refund_failed: { icon: BanknoteX, tone: 'quiet' },
  disputed: { icon: ShieldAlert, tone: 'warning' },
  dispute_won: { icon: ShieldCheck, tone: 'success' },
  dispute_lost: { icon: ShieldX, tone: 'warning' },
  voided: { icon: Ban, tone: 'quiet' },
};

/** What happened lately, the latest first. A kind that these words do not know is left out. */
export function LatestSection({ slug, latest }: { slug: string; latest: readonly Happening[] }) {
  const { overview: words, parts } = useWords();
  const language = useLanguage();
  const known = latest.filter(
    (happening): happening is Happening & { kind: Kind } => happening.kind in looks,
  );
  return (
    <Section title={words.latest}>
      <Card flush>
        <LinkedRows label={words.latest}>
          {known.map(({ kind, at, on, amount, currency, count, document }) => (
            <LinkedRow
              key={`${kind} ${at} ${currency}`}
              {...looks[kind]}
              to={document === null ? undefined : paths.document(slug, document.id)}
              title={
                document === null
                  ? words.documents(count > 99 ? parts.moreThan(99) : formatCount(count, language))
                  : `${paperWords[language].kinds[document.kind].title} ${document.number}`
              }
              detail={
                <>
                  {words.happenings(document?.kind ?? null)[kind]} · <DateText date={on} />
                </>
              }
              aside={amount !== null && <Amount minor={amount} currency={currency} />}
            />
          ))}
        </LinkedRows>
      </Card>
    </Section>
  );
}
