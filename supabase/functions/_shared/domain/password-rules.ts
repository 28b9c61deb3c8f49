import { commonPasswords } from './common-passwords.ts';

/** Characters, as a person counts them: an emoji is one, however it is composed. */
const shortestPassword = 8;

/** Bytes: bcrypt reads no further, so what follows would count for nothing. */
const longestPassword = 72;

/** Null in Firefox before 125, which counts a composed emoji as several; the server counts again. */
const characters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : null;

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
 * The form in which a password is hashed, compared and counted (NFKC, NIST SP 800-63B 5.1.1.2): keyboards compose the
 * same letters differently.
 */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * The passwords that a typed one may be, likeliest first: its normal form and, where that differs, what was typed, which
 * is how passwords were kept once. Null in place of a form that bcrypt would cut, for no password of ours is that long.
 */
export function passwordForms(typed: string): (string | null)[] {
  return [...new Set([normalPassword(typed), typed])].map((form) => (fits(form) ? form : null));
}

function fits(password: string): boolean {
  return new TextEncoder().encode(password).length <= longestPassword;
}

/**
 * Why a password is refused; null when it may be used. Eight characters or more, of any kind (no rules of composition,
 * NIST SP 800-63B 5.1.1.2), and not one that everybody tries first: on the list, on the list with figures or signs
 * around it, a run of the keyboard, or a short piece repeated.
 */
export function passwordProblem(password: string, related: readonly string[] = []): PasswordProblem | null {
  const normal = normalPassword(password);
  const plain = normal.toLowerCase();
  if (lengthOf(normal) < shortestPassword) return 'short';
  if (!fits(normal)) return 'long';
  if (related.some((text) => isRelated(plain, text))) return 'related';
  return isCommon(plain) ? 'common' : null;
}

/** How hard a password is to guess, roughly: its length, its kinds of characters and how few it repeats. */
export function passwordStrength(password: string, related: readonly string[] = []): PasswordStrength {
  if (passwordProblem(password, related)) return 0;
  const normal = normalPassword(password);
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(normal)).length;
  const different = new Set(normal).size;
  const bits = Math.min(lengthOf(normal), different * 2) * (2.5 + kinds * 0.6);
  return bits < 36 ? 1 : bits < 56 ? 2 : 3;
}

function lengthOf(normal: string): number {
  return [...(characters?.segment(normal) ?? normal)].length;
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
