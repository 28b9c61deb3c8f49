/** Letters and figures that nobody mistakes for one another when a password is read aloud or copied by hand. */
const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password that nobody guesses: sixteen characters in four groups, some 93 bits (`kT7m-9xQp-…`). */
export function generatePassword(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, randomCharacter).join('')).join('-');
}

/** Every character equally likely: a byte beyond the last whole run of the alphabet is thrown away. */
function randomCharacter(): string {
  const limit = 256 - (256 % alphabet.length);
  for (;;) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < limit) return alphabet.charAt(byte % alphabet.length);
  }
}
