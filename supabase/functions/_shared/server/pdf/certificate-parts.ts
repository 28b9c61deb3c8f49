import type { Certificate } from '../../domain/certificate.ts';
import { formatDay } from '../../domain/days.ts';
import { documentFileName, documentTitle } from '../../domain/document-file-name.ts';
import { type Language, locales } from '../../domain/language.ts';
import { formatMoney } from '../../domain/money.ts';
import { certificateWords } from '../../domain/paper-words/certificate.ts';
import type { PaperWords } from '../../domain/paper-words/index.ts';
import type { Heading } from './header.ts';
import type { TermLine } from './term-lines.ts';

/** Which document, of which day, and over how much. */
export function certificateHeading({ decision, snapshot }: Certificate, paper: PaperWords): Heading {
  const { language, issued_on, total, currency } = snapshot;
  const words = certificateWords[language];
  return {
    ...{ title: words.titles[decision], detail: '' },
    facts: [
      { label: words.document, value: documentTitle(snapshot) },
      { label: paper.issued, value: formatDay(issued_on, language) },
    ],
    figure: { label: paper.total, value: formatMoney(total, currency, language) },
  };
}

/** What was answered by whom, and what proves it, line by line. */
export function certificateLines(certificate: Certificate): {
  answer: TermLine[];
  proof: TermLine[];
  meaning: string;
  drawingOf: string;
} {
  const { decision, name, reason, signature, at, time_zone, session, address, browser, sha256, snapshot } =
    certificate;
  const words = certificateWords[snapshot.language];
  const moment = (zone: string) => preciseMoment(at, snapshot.language, zone);
  return {
    answer: [
      { term: words.answer, text: words.answers[decision] },
      { term: words.by, text: name },
      ...(reason === null ? [] : [{ term: words.reason, text: reason }]),
      ...(signature === null ? [] : [{ term: words.signature, text: words.signatures[signature] }]),
    ],
    proof: [
      { term: words.moment, text: moment('UTC') },
      { term: words.localMoment(time_zone), text: moment(time_zone) },
      { term: words.session, text: words.sessions[session] },
      { term: words.address, text: address ?? words.unknown },
      { term: words.browser, text: browser ?? words.unknown },
      { term: words.fingerprint, text: sha256 },
    ],
    meaning: words.meaning(documentFileName(snapshot)),
    drawingOf: words.drawing(name),
  };
}

/** To the second, with the zone's name. */
function preciseMoment(at: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    ...{ timeZone, timeZoneName: 'short' },
  }).format(new Date(at));
}
