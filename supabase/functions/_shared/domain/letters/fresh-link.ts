import { documentNamed, documentTitle } from '../document-file-name.ts';
import type { Letter } from '../letter.ts';
import type { FreshLinkMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { accessMailWords } from '../mail-words/access.ts';
import { framed, partyValues } from './frame.ts';
import { linkHours } from './link-life.ts';

/** The mail with a link, `url`, in place of one that ended: to the same document, or to the portal. */
export function freshLinkLetter(facts: FreshLinkMail, url: string): Letter {
  const { contact, document, template } = facts;
  const { language } = contact;
  const { subject, paragraphs } = fillTemplate('fresh_link', language, template, {
    ...partyValues(facts),
    'document.named': document === null ? null : documentNamed({ ...document, language }),
    'document.title': document === null ? null : documentTitle({ ...document, language }),
  });
  const { freshLink: words, lasts } = accessMailWords[language];
  return framed(facts, {
    subject,
    paragraphs: [...paragraphs, lasts(linkHours), words.unasked],
    action: { label: words.action(document !== null), url },
  });
}
