import type { Letter } from '../letter.ts';
import type { Parties } from '../mail-facts.ts';
import type { PlaceholderValues } from '../mail-placeholders.ts';
import { mailWords } from '../mail-words/index.ts';

/** What every template may speak of: who writes, and to whom. */
export function partyValues({ merchant, contact }: Pick<Parties, 'merchant' | 'contact'>) {
  return {
    'contact.name': contact.name,
    'merchant.email': merchant.email,
    'merchant.name': merchant.name,
    'merchant.phone': merchant.phone,
  } satisfies PlaceholderValues<'invitation'>;
}

type Parts = Pick<Letter, 'subject' | 'paragraphs' | 'quotes' | 'table' | 'action' | 'leave'>;

/** A letter to a contact, in its language, in the merchant's name and colour. */
export function framed({ merchant, contact }: Pick<Parties, 'merchant' | 'contact'>, parts: Parts): Letter {
  return {
    ...parts,
    footer: mailWords[contact.language].footer(merchant.name),
    color: merchant.color,
    language: contact.language,
  };
}
