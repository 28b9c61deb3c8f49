import { formatDay } from '../days.ts';
import { documentNamed, documentTitle } from '../document-file-name.ts';
import type { Letter } from '../letter.ts';
import type { DocumentMail } from '../mail-facts.ts';
import type { TemplateText } from '../mail-placeholders.ts';
import { fillTemplate } from '../mail-template.ts';
import { mailWords } from '../mail-words/index.ts';
import { formatMoney } from '../money.ts';
import { paperWords } from '../paper-words/index.ts';
import { framed, partyValues } from './frame.ts';

type Facts = Omit<DocumentMail, 'portal_open'>;

/** The mail with a document. `url` is its link, null when none is sent; `own` are the words of this one mail. */
export function documentLetter(facts: Facts, url: string | null, own: Partial<TemplateText> = {}): Letter {
  const { contact, document, template } = facts;
  const { language } = contact;
  const day = dueDay(document);
  const due = day === null ? null : formatDay(day, language);
  const money = (minor: number) => formatMoney(minor, document.currency, language);
  const words = fillTemplate(
    'document',
    language,
    { ...template, ...own },
    {
      ...partyValues(facts),
      'document.balance': document.balance > 0 ? money(document.balance) : null,
      'document.due': due === null ? null : paperWords[language].kinds[document.kind].dueOn(due),
      'document.due_on': due,
      'document.issued_on': formatDay(document.issued_on, language),
      'document.named': documentNamed({ ...document, language }),
      'document.number': document.number,
      'document.title': documentTitle({ ...document, language }),
      'document.total': money(document.total),
      link: url,
    },
  );
  const action = url === null ? undefined : { label: mailWords[language].document.open, url };
  return framed(facts, { ...words, action });
}

/** Until when something is awaited: nothing is of a credit note, nor of an invoice that is paid. */
function dueDay({ kind, balance, due_on }: Facts['document']): string | null {
  return kind === 'credit_note' || (kind === 'invoice' && balance <= 0) ? null : due_on;
}
