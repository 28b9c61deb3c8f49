import assert from 'node:assert/strict';
import type { Client } from '../clients.ts';
import { drainOutbox, sendOwn } from './outbox.ts';

const settings: Record<string, string> = {
  MAIL_PROVIDER: 'resend',
  MAIL_API_KEY: 're_secret',
  MAIL_API_URL: 'http://127.0.0.1:9/emails',
};

/** An outbox of four mails that nobody can write; the record of the first fails at once, those of the others take a while. */
function failingOutbox(): { server: Client; closed: string[] } {
  const closed: string[] = [];
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ org_id: 'o', id, lease: 'l', kind: 'no such kind' }));
  const rpc = async (name: string, args: { p_id: string }) => {
    if (name === 'lease_outbox') return { data: rows, error: null };
    if (args.p_id === 'a') return { data: null, error: { code: '57014', message: 'too slow' } };
    await new Promise((resolve) => setTimeout(resolve, 20));
    closed.push(args.p_id);
    return { data: true, error: null };
  };
  return { server: { rpc } as unknown as Client, closed };
}

Deno.test('B5 a failure of one record leaves no mail under way behind its back', async () => {
  const { server, closed } = failingOutbox();
  await assert.rejects(
    drainOutbox(server, (name) => settings[name]),
    { originCode: '57014' },
  );
  assert.deepEqual(closed, ['b', 'c', 'd']);
});

Deno.test('a request takes its own mails alone, and not more than a few lots of them', async () => {
  const asked: unknown[] = [];
  const rows = Array.from({ length: 20 }, () => ({ org_id: 'o', id: 'x', lease: 'l', kind: 'no such kind' }));
  const rpc = (name: string, args: object) => {
    if (name === 'lease_outbox') asked.push(args);
    return Promise.resolve({ data: name === 'lease_outbox' ? rows : true, error: null });
  };
  const server = { rpc } as unknown as Client;
  const count = await sendOwn(server, (name) => settings[name], ['a-request']);
  assert.deepEqual(count, { sent: 0, failed: 60 });
  assert.deepEqual(asked, Array(3).fill({ p_limit: 20, p_domain: 'localhost', p_requests: ['a-request'] }));
});
