import { commonPasswords } from './common-passwords.ts';

/** Characters, as a person counts them. */
export const shortestPassword = 8;

/** Bytes: bcrypt reads no further, so what follows would count for nothing. */
export const longestPassword = 72;

/** Why a password is refused. `related` means that it is the e-mail or a name that stands beside it. */
export type PasswordProblem = 'short' | 'long' | 'common' | 'related';

/** 0 is refused; 1 serves, 2 is good, 3 is strong. A hint for the person who types, nothing that decides. */
export type PasswordStrength = 0 | 1 | 2 | 3;

const common = new Set(commonPasswords);

/** Runs of the keyboard and the alphabet, in both directions. */
const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiop',
  'asdfghjklñ',
  'azertyuiop',
  'qsdfghjklm',
]
  .flatMap((run) => [run, [...run].reverse().join('')])
  .map((run) => run + run);

/**
 * Why a password is refused; null when it may be used. Eight characters or more, of any kind (no rules of composition,
 * NIST SP 800-63B 5.1.1.2), and not one that everybody tries first: on the list, on the list with figures or signs
 * around it, a run of the keyboard, or a short piece repeated.
 */
export function passwordProblem(password: string, related: readonly string[] = []): PasswordProblem | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...password].length < shortestPassword) return 'short';
  if (new TextEncoder().encode(password).length > longestPassword) return 'long';
  if (related.some((text) => isRelated(plain, text))) return 'related';
  return isCommon(plain) ? 'common' : null;
}

/** How hard a password is to guess, roughly: its length, its kinds of characters and how few it repeats. */
export function passwordStrength(password: string, related: readonly string[] = []): PasswordStrength {
  if (passwordProblem(password, related)) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const different = new Set(password).size;
  const bits = Math.min([...password].length, different * 2) * (2.5 + kinds * 0.6);
  return bits < 36 ? 1 : bits < 56 ? 2 : 3;
}

function isCommon(plain: string): boolean {
  // `password2024!`: what stands around a common word adds little.
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    common.has(plain) ||
    (core.length > 0 && plain.length - core.length <= 6 && common.has(core)) ||
    runs.some((run) => run.includes(plain)) ||
    /^(.{1,4})\1+$/u.test(plain)
  );
}

function isRelated(plain: string, text: string): boolean {
  const whole = text.normalize('NFKC').toLowerCase().trim();
  const name = whole.replace(/@.*$/, '');
  return plain === whole || (name.length >= 4 && plain.replace(/[^\p{L}]+$/u, '') === name);
}
