import type { DocumentDecision, DocumentPage } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { StatusBadge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { Section } from '@/ui/section';

/** What the contact answered to a quote, with what proves it. Nothing where nothing was answered. */
export function DecisionSection({ page }: { page: DocumentPage }) {
  const { decision } = page;
  return decision === null ? null : <Answered decision={decision} timeZone={page.time_zone} />;
}

function Answered({ decision, timeZone }: { decision: DocumentDecision; timeZone: string }) {
  const words = useWords().quotes;
  const accepted = decision.decision === 'accepted';
  return (
    <Section title={words.answer}>
      <Card>
        <DefinitionList
          items={[
            {
              term: words.answer,
              value: (
                <StatusBadge tone={accepted ? 'success' : 'quiet'}>
                  {words.answers[decision.decision]}
                </StatusBadge>
              ),
            },
            ...defined(words.reason, decision.reason),
            { term: words.by, value: decision.name },
            { term: words.at, value: <MomentText moment={decision.at} timeZone={timeZone} /> },
            ...defined(words.address, decision.address),
            ...defined(words.browser, decision.browser),
            {
              term: words.fingerprint,
              value: <code className="text-xs break-all">{decision.sha256}</code>,
            },
          ]}
        />
      </Card>
    </Section>
  );
}

/** A line for what is known. */
function defined(term: string, text: string | null | undefined) {
  if (text === null || text === undefined) return [];
  return [{ term, value: <span className="whitespace-pre-line wrap-anywhere">{text}</span> }];
}
