import assert from 'node:assert/strict';
import type { Client } from '../clients.ts';
import { drainOutbox } from './outbox.ts';

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
