/**
 * The remainder by 97 of a text in which letters count as two digits, A = 10 to Z = 35 (ISO 7064, MOD 97-10).
 * Expects capitals and digits only; digit by digit, so that no number grows beyond three digits.
 */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
