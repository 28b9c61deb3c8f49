import nodemailer from 'nodemailer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../testing/free-port.ts';
import { startMailCatcher } from './catcher.ts';

let stop: () => Promise<void>;
let inbox: string;
let smtp: number;

beforeAll(async () => {
  smtp = await freePort();
  const mail = await freePort();
  inbox = `http://127.0.0.1:${mail}`;
  stop = await startMailCatcher({ smtp, mail });
});
afterAll(() => stop());

it('shows what was sent as JSON, and its HTML in a sandbox without scripts', async () => {
  const waiting = fetch(`${inbox}/messages?to=ANA@cliente.test&wait=10`);
  await nodemailer.createTransport(`smtp://127.0.0.1:${smtp}`).sendMail({
    from: '"Demo, S.L." <portal@zaguan.test>',
    to: 'ana@cliente.test',
    subject: 'Factura núm. 7 <b>',
    html: '<script>alert(1)</script><p>Añada</p>',
    attachments: [{ filename: 'factura.pdf', content: '%PDF-' }],
  });
  const [mail] = await (await waiting).json();
  expect(mail).toMatchObject({
    from: 'Demo, S.L. <portal@zaguan.test>',
    to: ['ana@cliente.test'],
    subject: 'Factura núm. 7 <b>',
    attachments: [{ name: 'factura.pdf', size: 5 }],
  });
  const html = await fetch(`${inbox}/messages/${mail.id}/html`);
  expect(html.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-popups [^;]*; default-src 'none'/,
  );
  expect(await (await fetch(inbox)).text()).toContain('Factura núm. 7 &lt;b&gt;');
});

it('is empty for an address that got nothing', async () => {
  expect(await (await fetch(`${inbox}/messages?to=luis@cliente.test`)).json()).toEqual([]);
});
