import type { DocumentDecision, DocumentPage } from '@shared/document-page.ts';
import { useWords } from '@/lib/i18n';
import { StatusBadge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { MomentText } from '@/ui/dates';
import { DefinitionList } from '@/ui/definition-list';
import { Section } from '@/ui/section';
import { CertificateButton } from './certificate-button';
import { DrawingView } from './drawing-view';

export type DecisionProps = {
  page: DocumentPage;
  /** Fetches the certificate: by session or by link, as the page was reached. */
  certificate: () => Promise<Blob>;
};

/** What the contact answered to a quote, with what proves it. */
export default function DecidedSection({ page, certificate }: DecisionProps) {
  const words = useWords().quotes;
  const { decision } = page;
  if (decision === null) return null;
  return (
    <Section title={words.answer}>
      <Card>
        <div className="grid gap-5">
          <Answered decision={decision} timeZone={page.time_zone} />
          <CertificateButton number={page.number} load={certificate} />
        </div>
      </Card>
    </Section>
  );
}

function Answered({ decision, timeZone }: { decision: DocumentDecision; timeZone: string }) {
  const words = useWords().quotes;
  const { signature, drawing, name } = decision;
  const forMember = decision.address !== undefined;
  const fingerprint = {
    term: words.fingerprint,
    value: <code className="text-xs break-all">{decision.sha256}</code>,
  };
  const facts = (
    <DefinitionList
      items={[
        {
          term: words.decision,
          value: (
            <StatusBadge tone={decision.decision === 'accepted' ? 'success' : 'quiet'}>
              {words.answers[decision.decision]}
            </StatusBadge>
          ),
        },
        ...defined(words.reason, decision.reason),
        { term: words.by, value: name },
        ...(signature === null
          ? []
          : [
              {
                term: words.signature,
                value:
                  drawing === null ? (
                    words.signedTyped
                  ) : (
                    <div className="grid gap-1">
                      {words.signedDrawn}
                      <DrawingView drawing={drawing} label={words.signedBy(name)} />
                    </div>
                  ),
              },
            ]),
        { term: words.at, value: <MomentText moment={decision.at} timeZone={timeZone} /> },
        ...defined(words.address, decision.address),
        ...defined(words.browser, decision.browser),
        ...(forMember ? [fingerprint] : []),
      ]}
    />
  );
  if (forMember) return facts;
  // A contact has little use for it, and the certificate says it too.
  return (
    <div className="grid gap-3">
      {facts}
      <details className="print:hidden">
        <summary className="min-h-6 w-fit cursor-pointer text-sm text-muted">{words.proof}</summary>
        <div className="mt-2">
          <DefinitionList items={[fingerprint]} />
        </div>
      </details>
    </div>
  );
}

/** A line for what is known. */
function defined(term: string, text: string | null | undefined) {
  if (text === null || text === undefined) return [];
  return [{ term, value: <span className="whitespace-pre-line wrap-anywhere">{text}</span> }];
}
