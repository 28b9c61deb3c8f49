import { SMTPServer } from 'smtp-server';
import { listen, serve } from '../listen.ts';
import { createInbox } from './inbox.ts';
import { Messages } from './messages.ts';

const largest = 25_000_000;

/**
 * Takes every mail and delivers none: SMTP on one port, an inbox to read on another.
 * @returns what stops both
 */
export async function startMailCatcher(ports: { smtp: number; mail: number }): Promise<() => Promise<void>> {
  const messages = new Messages();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.once('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        messages.add(Buffer.concat(pieces), to).then(() => done(), done);
      });
    },
  });
  await listen(smtp.server, ports.smtp, 'mail');
  // A client that breaks off is no reason to end the stack.
  smtp.on('error', () => undefined);
  const closeInbox = await serve(createInbox(messages, ports.mail), ports.mail, 'mail inbox');
  return async () => {
    await closeInbox();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  };
}
