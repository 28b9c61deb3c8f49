import { describe, expect, test } from 'vitest';
import { post, stack } from './target.ts';

describe('the wrapper of all functions', () => {
  test('refuses what is not asked for in its own form, and echoes nothing', async () => {
    const cases: [string, BodyInit, string][] = [
      ['view-link', '{"slug":', 'The body is not JSON'],
      ['view-link', '{"slug":"demo"}', 'token: invalid_type'],
      [
        'sign-in',
        JSON.stringify({ slug: 'demo', email: 'a@b.c', password: ['hunter2'] }),
        'password: invalid_type',
      ],
      ['view-link', '{"slug":"demo","token":"a\\u0000"}', 'The body holds what is no text'],
      ['view-link', '{"slug":"demo","token":"\\ud800 "}', 'The body holds what is no text'],
    ];
    for (const [name, body, message] of cases) {
      const response = await fetch(`${stack.apiUrl}/functions/v1/${name}`, { method: 'POST', body });
      expect(response.status).toBe(400);
      expect(response.headers.get('cache-control')).toBe('no-store');
      const answer = await response.json();
      expect(answer).toEqual({ code: 'INVAL', message, requestId: response.headers.get('x-request-id') });
    }
  });

  test('refuses what is too long in words, and the connection goes on', async () => {
    const body = 'x'.repeat(20_000_000);
    for (const name of ['sign-in', 'attach-file']) {
      const response = await fetch(`${stack.apiUrl}/functions/v1/${name}`, { method: 'POST', body });
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({ code: 'LARGE' });
    }
  });

  test('takes every character there is, and a backslash before what only looks like an escape', async () => {
    for (const token of ['\u{1f600}', 'a\\u0000'])
      expect((await post('view-link', { slug: 'demo', token })).status).toBe(404);
  });

  test("lets the app's own origin read answers, and no other", async () => {
    const allowed = async (origin: string) => {
      const response = await fetch(`${stack.apiUrl}/functions/v1/view-link`, {
        method: 'OPTIONS',
        headers: { origin },
      });
      return response.headers.get('access-control-allow-origin');
    };
    expect(await allowed(stack.url)).toBe(stack.url);
    expect(await allowed('https://evil.example')).toBeNull();
    const answered = await post('view-link', {});
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });
});
