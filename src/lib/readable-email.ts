import { toUnicode } from 'punycode/punycode.es6.js';

/** An e-mail as people write it: Chromium's field hands an international domain over as `xn--…`. */
export function readableEmail(email: string): string {
  try {
    return toUnicode(email);
  } catch {
    return email;
  }
}
