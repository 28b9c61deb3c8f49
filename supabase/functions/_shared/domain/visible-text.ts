/**
 * Spaces, signs that control, and what Unicode draws nothing for: zero widths, marks of direction, fillers, variation
 * selectors, the empty braille cell. SQL's `private.says_something` knows the same; a test holds the two together.
 */
const nothing = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]*$/u;

/** Whether a reader would see anything of a text. */
export function saysSomething(text: string): boolean {
  return !nothing.test(text);
}
