/** Debit and credit of an entry's lines, both in minor units and above zero. They are equal in every entry. */
export function entryTotals(lines: readonly { amount: number }[]): { debit: number; credit: number } {
  let debit = 0;
  let credit = 0;
  for (const { amount } of lines) {
    if (amount > 0) debit += amount;
    else credit -= amount;
  }
  return { debit, credit };
}
