import type { Language } from './language.ts';
import { mailWords } from './mail-words/index.ts';
import { invitationWords } from './mail-words/invitation.ts';

/** Longest message a merchant may write, as SQL's check has it. */
export const longestMessage = 2_000;

/** As `private.link_life()` has it. */
const hours = 48;

type Facts = {
  merchant: { name: string; color: string };
  contact: { name: string; language: Language };
  /** What the merchant wrote; null for the usual words. */
  message: string | null;
  /** With one the link lasts and asks for it. */
  hasPassword: boolean;
  /** Where the button leads. */
  url: string;
};

/** The mail that invites a contact, made of text alone: what the dialog previews and what the sender sends. */
export function invitationLetter({ merchant, contact, message, hasPassword, url }: Facts) {
  const { language } = contact;
  const words = invitationWords[language];
  return {
    subject: words.subject(merchant.name),
    paragraphs: [
      words.greeting(contact.name),
      ...paragraphsOf(message ?? words.message),
      hasPassword ? words.password : words.until(hours),
    ],
    action: { label: words.action, url },
    footer: mailWords[language].footer(merchant.name),
    color: merchant.color,
    language,
  };
}

function paragraphsOf(text: string): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
