import type { Letter } from '../letter.ts';
import type { RecoveryMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { accessMailWords } from '../mail-words/access.ts';
import { framed, partyValues } from './frame.ts';
import { recoveryMinutes } from './link-life.ts';

/** The way to a password, `url`. Its short life, and what to do if one did not ask, are said whatever the merchant writes. */
export function recoveryLetter(facts: RecoveryMail, url: string): Letter {
  const { contact, template, has_password } = facts;
  const { subject, paragraphs } = fillTemplate('recovery', contact.language, template, partyValues(facts));
  const words = accessMailWords[contact.language].recovery;
  return framed(facts, {
    subject,
    paragraphs: [...paragraphs, words.until(recoveryMinutes), words.unasked],
    action: { label: words.action(has_password), url },
  });
}
