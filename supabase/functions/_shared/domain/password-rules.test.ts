import { describe, expect, test } from 'vitest';
import { commonPasswords } from './common-passwords';
import { passwordForms, passwordProblem, passwordStrength } from './password-rules';

describe('passwordProblem', () => {
  test('counts characters as people do, and bytes as bcrypt does', () => {
    expect(passwordProblem('zq7-kd2')).toBe('short');
    expect(passwordProblem('zq7-kd2x')).toBeNull();
    expect(passwordProblem('🦉🦊🐢🦔🐙🦀🐌')).toBe('short');
    expect(passwordProblem('🦉🦊🐢🦔🐙🦀🐌🐝')).toBeNull();
    expect(passwordProblem(`${'patio azul '.repeat(6)}abcdef`)).toBeNull();
    expect(passwordProblem(`${'patio azul '.repeat(6)}abcdefg`)).toBe('long');
    expect(passwordProblem('👩‍🌾👨‍👩‍👧‍👦🇪🇸')).toBe('short');
    expect(passwordProblem('ñu-é1a2'.normalize('NFD'))).toBe('short');
    expect(passwordProblem('ñu-é1a2b'.normalize('NFD'))).toBeNull();
    expect(passwordProblem('é'.normalize('NFD').repeat(36))).not.toBe('long');
  });

  test('refuses what everybody tries first, also dressed up', () => {
    for (const common of [
      'password',
      'PassWord',
      'password1',
      'Password2024!',
      '123456789',
      '!!baseball!!',
      'contraseña',
      'motdepasse',
      'azerty2024',
      'Welcome1!',
    ]) {
      expect(passwordProblem(common), common).toBe('common');
    }
  });

  test('refuses runs of the keyboard and short pieces repeated', () => {
    for (const common of [
      'abcdefgh',
      'hgfedcba',
      '56789012',
      'poiuytre',
      'asdfghjkl',
      'aaaaaaaa',
      'abcabcabc',
      '20242024',
    ]) {
      expect(passwordProblem(common), common).toBe('common');
    }
  });

  test('refuses the e-mail and the name beside it', () => {
    expect(passwordProblem('ana.cliente@correo.test', ['ana.cliente@correo.test'])).toBe('related');
    expect(passwordProblem('Ana.Cliente99', ['ana.cliente@correo.test'])).toBe('related');
    expect(passwordProblem('Ana.Cliente99', [])).toBeNull();
  });

  test('lets phrases and the demonstration pass', () => {
    for (const good of ['patio-azul-22', 'zaguan-demo', 'el perro come a las ocho', 'dragones y mazmorras']) {
      expect(passwordProblem(good), good).toBeNull();
    }
  });

  test('the list holds about a thousand passwords of eight characters or more, each once, in small letters', () => {
    expect(new Set(commonPasswords).size).toBe(commonPasswords.length);
    expect(commonPasswords.filter((word) => word.length >= 8).length).toBeGreaterThan(1000);
    expect(commonPasswords.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

describe('passwordForms', () => {
  test('one form where all keyboards agree, the normal one before what was typed where they do not', () => {
    expect(passwordForms('patio-azul-22')).toEqual(['patio-azul-22']);
    expect(passwordForms('camión-rojo')).toEqual(['camión-rojo']);
    const apart = 'camión-rojo'.normalize('NFD');
    expect(passwordForms(apart)).toEqual(['camión-rojo', apart]);
    expect(passwordForms('ﬁnca')).toEqual(['finca', 'ﬁnca']);
  });

  test('none that bcrypt would cut', () => {
    expect(passwordForms('a'.repeat(73))).toEqual([null]);
    expect(passwordForms('ﷺ'.repeat(20))).toEqual([null, 'ﷺ'.repeat(20)]);
  });
});

describe('passwordStrength', () => {
  test('grows with length and variety, and is nothing for what is refused', () => {
    expect(passwordStrength('password1')).toBe(0);
    expect(passwordStrength('zq7kd2xm')).toBe(1);
    expect(passwordStrength('patio-azul-22')).toBe(2);
    expect(passwordStrength('el perro come a las ocho')).toBe(3);
  });
});
