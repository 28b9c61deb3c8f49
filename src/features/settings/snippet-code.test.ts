import { describe, expect, it } from 'vitest';
import { snippetCode } from './snippet-code';

const base = { address: 'https://portal.test/demo', color: '#1f5f5b', button: 'Área de clientes' };

describe('the code for the merchant’s own site', () => {
  it('opens the portal in the whole window', () => {
    for (const email of [null, 'Tu correo']) {
      const code = snippetCode({ ...base, email });
      expect(code).toContain('target="_top"');
      expect(code).toContain('https://portal.test/demo"');
      expect(code).not.toMatch(/iframe|<script/);
    }
  });

  it('sends the e-mail to no server: the field has no name, the fragment carries it', () => {
    const code = snippetCode({ ...base, email: 'Tu correo' });
    expect(code).not.toContain(' name=');
    expect(code).toContain("'#email='+encodeURIComponent");
  });

  it('keeps what people wrote as text, and the button readable on any colour', () => {
    const code = snippetCode({ ...base, button: 'A "B" <script>', color: '#ffee00', email: 'x">' });
    expect(code).toContain('A &quot;B&quot; &lt;script&gt;');
    expect(code).toContain('placeholder="x&quot;&gt;"');
    const dark = /background:#ffee00;color:(#[0-9a-f]{6})/.exec(code)?.[1] ?? '';
    expect(Number.parseInt(dark.slice(1, 3), 16)).toBeLessThan(0x60);
  });
});
