import type { Letter } from '../../../domain/letter.ts';
import type { Parties } from '../../../domain/mail-facts.ts';
import type { Parcel } from './composer.ts';

/** A letter to the contact, at the address on record, in the merchant's name. */
export function toContact({ merchant, contact }: Parties, letter: Letter): Parcel {
  return { to: contact.email === null ? [] : [contact.email], sender: merchant, letter };
}
