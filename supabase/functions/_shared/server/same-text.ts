/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameText(left: string, right: string): boolean {
  const bytes = new TextEncoder();
  const a = bytes.encode(left);
  const b = bytes.encode(right);
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at % b.length] ?? 0);
  return difference === 0;
}
