import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalAt, tokenIn } from './arriving-token';

const signs = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
/** As SQL makes them: 32 bytes, so that the last sign carries four bits. */
const tokens = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', ''),
);
const sample = `${'Ab-_'.repeat(10)}xYz`.replace(/z$/, 'w');

const at = (address: string) => arrivalAt(new URL(address, 'https://portal.test'));

describe('a link changed on its way', () => {
  test.each([
    '/tienda/d#T',
    '/tienda/d/#T',
    '/tienda/d##T',
    '/tienda/d#/T',
    '/tienda/d#token=T',
    '/tienda/d%23T',
    '/tienda/d%2523T',
    '/tienda/d%25252523T',
    '/tienda/d/%23T',
    '/tienda%2Fd%23T',
    '/tienda/d＃T',
    '/tienda/d/T',
    '/tienda/dT',
    '/tienda/D#T',
    '/tienda/d?token=T',
    '/tienda/d?utm_source=mail#T',
    '/tienda/d#T?utm_source=mail&utm_medium=x',
    '/tienda/d%23T%3Futm_source=mail',
    '/tienda/d%23T&data=05%7C02%7Cana%40cliente.test&reserved=0',
    '/tienda/d#T.',
    '/tienda/d#T,',
    '/tienda/d#T)',
    '/tienda/d#T%3E',
    '/tienda/d#T>',
    '/tienda/d#T%20gracias',
    '/tienda/d#T%0D%0A',
    '/tienda/d#T"',
    '/tienda/d#T”',
    '/tienda/d#«T»',
    '/tienda/d#\u00a0T\u00a0',
    '/tienda/d#\u200bT\u200b',
    '/tienda/d#\u202aT\u202c',
    '/tienda/d#*T*',
    '/tienda/d#_T_',
    '/tienda/d#__T__',
    '/tienda/d#T-',
    '/tienda/d%23T%',
    '/tienda/d#T%E0%A4',
    '/tienda/d#%E2%80%8BT',
    `/tienda/d?fbclid=${'Q'.repeat(43)}#T`,
    `/tienda/d#T?fbclid=${'Q'.repeat(43)}`,
  ])('%s', (address) =>
    expect(at(address.replace('T', sample))).toEqual({ pathname: '/tienda/d', token: sample }),
  );

  test('with marks without width within the token', () =>
    expect(at(`/tienda/d#${sample.slice(0, 20)}\u200b${sample.slice(20)}`)?.token).toBe(sample));

  test.each(['%0A', '%0D%0A', '=%0D%0A', '%20', '%2520'])('broken by %s', (sign) =>
    expect(at(`/tienda/d#${sample.slice(0, 20)}${sign}${sample.slice(20)}`)?.token).toBe(sample),
  );

  test.each(['d', 'password', 'paid', 'unsubscribe'])('leads to %s', (page) =>
    expect(at(`/tienda/${page}%23${sample}.`)).toEqual({ pathname: `/tienda/${page}`, token: sample }),
  );

  test.each([
    '/tienda/d',
    '/tienda/d#',
    `/tienda/d#${sample.slice(1)}`,
    `/tienda/d#${sample}x`,
    `/tienda/d#x${sample}`,
    `/tienda/documents/${sample}`,
    `/tienda/recover#${sample}`,
    `/tienda#${sample}`,
    `/tienda/d-x#${sample}`,
    '/tienda/d#%E0%A4%A',
  ])('%s holds none', (address) => expect(at(address)).toBeNull());

  const noise = fc.string({
    unit: fc.constantFrom(...' .,;:!?()<>[]{}"\'«»“”\u00a0\u200b\u202a\u2060%#&=/|~*+@$^`\\é日🙂\n'),
    maxLength: 12,
  });
  const words = fc.string({ unit: fc.constantFrom(...signs), maxLength: 42 });
  const percent = (text: string, times: number): string =>
    times === 0 ? text : percent(encodeURIComponent(text), times - 1);

  test('among any noise, encoded any number of times, the token and no other signs', () =>
    fc.assert(
      fc.property(tokens, noise, noise, words, fc.nat({ max: 3 }), (token, before, after, word, times) => {
        const text = `${before} ${token} ${after}&utm_source=${word}`;
        expect(tokenIn(percent(text.replace(/%/g, ''), times))).toBe(token);
      }),
    ));

  test.each([
    ['encoded without end', '%' + '25'.repeat(100_000)],
    ['of dashes alone', '-'.repeat(200_000)],
  ])('an address %s is judged as fast as any', (_, text) => {
    const began = performance.now();
    expect(tokenIn(text)).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('never a part of a longer run of signs', () =>
    fc.assert(
      fc.property(tokens, fc.constantFrom(...signs.slice(0, 62)), fc.boolean(), (token, sign, first) => {
        expect(tokenIn(first ? sign + token : token + sign)).toBeNull();
      }),
    ));

  test('whatever dashes and underlines stand beside it', () =>
    fc.assert(
      fc.property(tokens, fc.constantFrom('-', '_', '__'), (token, edge) => {
        for (const text of [token + edge, edge + token + edge]) expect(tokenIn(text)).toBe(token);
      }),
    ));
});
