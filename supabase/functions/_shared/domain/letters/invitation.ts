import type { Letter } from '../letter.ts';
import type { InvitationMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { accessMailWords } from '../mail-words/access.ts';
import { framed, partyValues } from './frame.ts';
import { linkHours } from './link-life.ts';

/**
 * The mail that invites a contact: `url` is its link, `leave` the way out of further ones. How long the link lives is said
 * whatever the merchant writes.
 */
export function invitationLetter(facts: InvitationMail, url: string, leave: string): Letter {
  const { contact, template, message, has_password } = facts;
  const own = { ...template, ...(message === null ? {} : { body: message }) };
  const { subject, paragraphs } = fillTemplate('invitation', contact.language, own, partyValues(facts));
  const { invitation: words, lasts } = accessMailWords[contact.language];
  return framed(facts, {
    subject,
    paragraphs: [...paragraphs, has_password ? words.password : lasts(linkHours)],
    action: { label: words.action, url },
    leave: { label: words.leave, url: leave },
  });
}
