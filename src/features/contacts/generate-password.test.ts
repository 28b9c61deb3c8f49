import { passwordProblem } from '@shared/password-rules.ts';
import { expect, test } from 'vitest';
import { generatePassword } from './generate-password';

test('a generated password is four groups of four that read unmistakably, and passes the rules', () => {
  for (let round = 0; round < 200; round++) {
    const password = generatePassword();
    expect(password).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{4}(-[a-km-zA-HJ-NP-Z2-9]{4}){3}$/);
    expect(password).not.toMatch(/[o0Ol1I]/);
    expect(passwordProblem(password)).toBeNull();
  }
});

test('no two are alike, and every character of the alphabet turns up', () => {
  const made = Array.from({ length: 500 }, generatePassword);
  expect(new Set(made).size).toBe(500);
  expect(new Set(made.join('').replaceAll('-', '')).size).toBe(56);
});
