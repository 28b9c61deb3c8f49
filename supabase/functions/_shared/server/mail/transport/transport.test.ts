import assert from 'node:assert/strict';
import type { Env } from '../../env.ts';
import { openTransport, senderOf } from './index.ts';
import type { DeliveryError, Message } from './transport.ts';

const message: Message = {
  messageId: '<1@portal.test>',
  from: { name: 'Demo "S.L."\r\nBcc: x', address: 'portal@portal.test' },
  replyTo: 'hola@demo.test',
  to: ['ana@cliente.test'],
  letter: { subject: 'Factura', paragraphs: ['Hola'], footer: 'Demo', color: '#1f5f5b', language: 'es' },
  attachments: [{ name: 'a.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-') }],
  headers: { 'Auto-Submitted': 'auto-generated' },
};

type Seen = { headers: Headers; body: Record<string, unknown> };

/** A provider that notes what it gets and answers with a status; and what speaks to it. */
async function withProvider(status: number, use: (env: Env, seen: Seen[]) => Promise<void>): Promise<void> {
  const seen: Seen[] = [];
  const provider = Deno.serve(
    { hostname: '127.0.0.1', port: 0, onListen: () => undefined },
    async (request) => {
      seen.push({ headers: request.headers, body: await request.json() });
      return Response.json({ id: 'ignored', message: 'ana@cliente.test is odd' }, { status });
    },
  );
  const settings: Record<string, string> = {
    MAIL_PROVIDER: 'resend',
    MAIL_API_URL: `http://127.0.0.1:${provider.addr.port}/emails`,
    MAIL_API_KEY: 're_secret',
  };
  await use((name) => settings[name], seen).finally(() => provider.shutdown());
}

async function failureOf(sending: Promise<void>): Promise<Pick<DeliveryError, 'code' | 'final'>> {
  const error = await sending.then(
    () => assert.fail('it was sent'),
    (problem: DeliveryError) => problem,
  );
  return { code: error.code, final: error.final };
}

Deno.test('a provider gets the whole mail in one request, under a key that makes a second try the same mail', () =>
  withProvider(200, async (env, seen) => {
    await openTransport(env).send(message);
    const [{ headers, body } = assert.fail('nothing came')] = seen;
    assert.equal(headers.get('authorization'), 'Bearer re_secret');
    assert.equal(headers.get('idempotency-key'), '<1@portal.test>');
    assert.equal(body.from, '"Demo  S.L.   Bcc: x" <portal@portal.test>');
    assert.deepEqual(body.to, ['ana@cliente.test']);
    assert.equal(body.reply_to, 'hola@demo.test');
    assert.equal(body.text, 'Hola\n\n-- \nDemo\n');
    assert.deepEqual(body.headers, { 'Message-ID': '<1@portal.test>', 'Auto-Submitted': 'auto-generated' });
    assert.deepEqual(body.attachments, [
      { filename: 'a.pdf', content_type: 'application/pdf', content: 'JVBERi0=' },
    ]);
  }));

Deno.test('a mail refused for its form is not tried again, one refused for the moment is; neither quotes an address', async () => {
  await withProvider(422, async (env) =>
    assert.deepEqual(await failureOf(openTransport(env).send(message)), { code: 'http 422', final: true }),
  );
  await withProvider(429, async (env) =>
    assert.deepEqual(await failureOf(openTransport(env).send(message)), { code: 'http 429', final: false }),
  );
});

// After a failure nodemailer's pool looks at its queue a moment later; closing it does not take that back.
Deno.test('a server that is away is tried again', {
  sanitizeOps: false,
  sanitizeResources: false,
}, async () => {
  const smtp = openTransport((name) => (name === 'SMTP_URL' ? 'smtp://127.0.0.1:1' : undefined));
  const { final } = await failureOf(smtp.send(message));
  smtp.close();
  assert.equal(final, false);
});

/** A server without TLS, which notes what it is told. */
async function withPlainServer(use: (host: string, heard: string[]) => Promise<void>): Promise<void> {
  const heard: string[] = [];
  const listener = Deno.listen({ hostname: '127.0.0.1', port: 0 });
  const serving = (async () => {
    for await (const connection of listener) {
      const say = (line: string) => connection.write(new TextEncoder().encode(`${line}\r\n`));
      await say('220 plain');
      const lines = connection.readable.pipeThrough(new TextDecoderStream());
      for await (const line of lines) {
        heard.push(line.trim());
        await say(line.startsWith('EHLO') ? '250-plain\r\n250 AUTH PLAIN' : '502 no');
      }
    }
  })().catch(() => undefined);
  await use(`127.0.0.1:${listener.addr.port}`, heard).finally(() => listener.close());
  await serving;
}

Deno.test('a password goes to no server in clear', { sanitizeOps: false, sanitizeResources: false }, () =>
  withPlainServer(async (host, heard) => {
    const smtp = openTransport((name) => (name === 'SMTP_URL' ? `smtp://us:secret@${host}` : undefined));
    const { final } = await failureOf(smtp.send(message));
    smtp.close();
    assert.equal(final, false);
    assert.deepEqual(
      heard.map((line) => line.split(' ')[0]),
      ['EHLO', 'STARTTLS'],
    );
  }),
);

Deno.test('a provider that we do not know sends nothing', () => {
  assert.throws(() => openTransport((name) => (name === 'MAIL_PROVIDER' ? 'pigeon' : undefined)));
  assert.equal(senderOf(() => 'portal@portal.test').domain, 'portal.test');
});
