import type { DocumentPage, TimelineEntry } from '@shared/document-page.ts';
import { formatMoney } from '@shared/money.ts';
import {
  Ban,
  BanknoteArrowDown,
  BanknoteArrowUp,
  BanknoteX,
  CircleCheck,
  CircleX,
  Eye,
  FileText,
  type LucideIcon,
  Mail,
  MessageSquare,
  Share2,
  ShieldAlert,
  ShieldCheck,
  ShieldX,
  ThumbsUp,
} from 'lucide-react';
import { useLanguage, useWords } from '@/lib/i18n';
import type { Words } from '@/messages/load';
import { MomentText } from '@/ui/dates';
import { Section } from '@/ui/section';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';

type EventKind = keyof ReturnType<Words['documents']['events']>;

const icons: Record<EventKind, LucideIcon> = {
  issued: FileText,
  sent: Mail,
  shared: Share2,
  opened: Eye,
  accepted: ThumbsUp,
  declined: CircleX,
  confirmed: CircleCheck,
  commented: MessageSquare,
  paid: BanknoteArrowUp,
  refunded: BanknoteArrowDown,
  refund_failed: BanknoteX,
  disputed: ShieldAlert,
  dispute_won: ShieldCheck,
  dispute_lost: ShieldX,
  voided: Ban,
};

/** What moves the document on stands out. */
const tones: Partial<Record<EventKind, Tone>> = {
  paid: 'success',
  accepted: 'success',
  confirmed: 'success',
  refunded: 'info',
  disputed: 'warning',
  dispute_won: 'success',
  dispute_lost: 'danger',
};

const isKnown = (entry: TimelineEntry): entry is TimelineEntry & { kind: EventKind } => entry.kind in icons;

/** What has happened to a document and who did it, in order, in the merchant's zone. */
export function DocumentTimeline({
  page,
}: {
  page: Pick<DocumentPage, 'kind' | 'timeline' | 'currency' | 'time_zone'>;
}) {
  const words = useWords();
  const language = useLanguage();
  const { eventAmount, timeline } = words.documents;
  const events = words.documents.events(page.kind);
  const who = ({ by, name }: TimelineEntry) =>
    name ?? (by === 'contact' ? words.documentPage.you : undefined);
  return (
    <Section title={timeline}>
      <Timeline
        items={page.timeline.filter(isKnown).map((entry) => {
          const { kind, at, amount } = entry;
          const actor = who(entry);
          return {
            key: `${kind} ${at}`,
            title:
              amount === undefined
                ? events[kind]
                : eventAmount(events[kind], formatMoney(amount, page.currency, language)),
            at: (
              <>
                {actor !== undefined && `${actor} · `}
                <MomentText moment={at} timeZone={page.time_zone} />
              </>
            ),
            icon: icons[kind],
            tone: tones[kind] ?? 'quiet',
          };
        })}
      />
    </Section>
  );
}
