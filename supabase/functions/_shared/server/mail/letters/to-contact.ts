import type { Letter } from '../../../domain/letter.ts';
import type { Parcel } from './composer.ts';

/** A letter to the contact, at the address on record, in the merchant's name. */
export function toContact(
  { merchant, contact }: { merchant: Parcel['sender']; contact: { email: string | null } },
  letter: Letter,
): Parcel {
  return { to: contact.email === null ? [] : [contact.email], sender: merchant, letter };
}
