import type { Letter } from '../letter.ts';
import type { Parties } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { accessMailWords } from '../mail-words/access.ts';
import type { PasswordChange } from '../mail-words/access-words.ts';
import { framed, partyValues } from './frame.ts';

/** Tells a contact what the merchant did to its password, whatever else the merchant writes; `url` is the portal's. */
export function passwordChangedLetter(facts: Parties, change: PasswordChange, url: string): Letter {
  const { merchant, contact, template } = facts;
  const { subject, paragraphs } = fillTemplate(
    'password_changed',
    contact.language,
    template,
    partyValues(facts),
  );
  const words = accessMailWords[contact.language].passwordChanged;
  return framed(facts, {
    subject,
    paragraphs: [
      ...paragraphs,
      words.text(merchant.name, change),
      ...(change === 'set' ? [] : [words.ended]),
      words.unexpected(merchant.name),
    ],
    action: { label: words.action, url },
  });
}
