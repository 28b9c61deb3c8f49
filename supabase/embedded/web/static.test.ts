import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStatic } from './static.ts';

const dist = mkdtempSync(join(tmpdir(), 'zaguan-dist-'));
const script = 'export const words = "words";\n'.repeat(100);

beforeAll(() => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html>page');
  writeFileSync(join(dist, 'assets', 'app.js'), script);
  writeFileSync(
    join(dist, 'headers.json'),
    JSON.stringify([
      { path: '/*', headers: [['X-Frame-Options', 'DENY']] },
      { path: '/assets/*', headers: [['Cache-Control', 'public, max-age=31536000, immutable']], found: true },
      { path: '/index.html', headers: [['Cache-Control', 'no-cache']] },
    ]),
  );
});
afterAll(() => rmSync(dist, { recursive: true }));

describe('the built app', () => {
  it('answers every page with index.html and its headers', async () => {
    const answer = await createStatic(dist).request('/demo/invoices');
    expect(await answer.text()).toBe('<!doctype html>page');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('compresses what compresses, and may be kept for a year under /assets/', async () => {
    const answer = await createStatic(dist).request('/assets/app.js', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(brotliDecompressSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(script);
  });

  it('answers 304 to who has it, and never a page for a missing asset', async () => {
    const app = createStatic(dist);
    const etag = (await app.request('/assets/app.js')).headers.get('etag') ?? '';
    expect((await app.request('/assets/app.js', { headers: { 'If-None-Match': etag } })).status).toBe(304);
    for (const path of ['/assets/gone.js', '/assets/', '/assets/deep/er.css']) {
      const gone = await app.request(path);
      expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
      expect(gone.headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('keeps the files for other hosts to itself', async () => {
    expect(await (await createStatic(dist).request('/headers.json')).text()).toBe('<!doctype html>page');
  });
});
