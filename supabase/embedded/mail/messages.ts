import { EventEmitter, once } from 'node:events';
import PostalMime, { type Address, type Email } from 'postal-mime';

export interface Message {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  attachments: { name: string; type: string; body: Buffer }[];
}

const kept = 10_000;

/** The mail that was caught, newest first; the oldest goes when there are too many. */
export class Messages {
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  private list: Message[] = [];
  private next = 1;

  /** Keeps one mail as it came over SMTP. `to` is the envelope's, which names blind copies too. */
  async add(raw: Buffer, to: string[]): Promise<void> {
    const mail = await PostalMime.parse(raw);
    this.list = [asMessage(this.next++, mail, to), ...this.list].slice(0, kept);
    this.arrivals.emit('mail');
  }

  all(to?: string): Message[] {
    const wanted = to?.toLowerCase();
    return wanted
      ? this.list.filter((mail) => mail.to.some((address) => address.toLowerCase() === wanted))
      : this.list;
  }

  find(id: number): Message | undefined {
    return this.list.find((mail) => mail.id === id);
  }

  /** As `all`, but waits until there is one, for at most `milliseconds`. */
  async waitFor(to: string | undefined, milliseconds: number): Promise<Message[]> {
    const signal = AbortSignal.timeout(milliseconds);
    while (this.all(to).length === 0 && !signal.aborted) {
      await once(this.arrivals, 'mail', { signal }).catch(() => undefined);
    }
    return this.all(to);
  }

  clear(): void {
    this.list = [];
  }
}

function asMessage(id: number, mail: Email, to: string[]): Message {
  return {
    id,
    at: new Date().toISOString(),
    from: mail.from ? written(mail.from) : '',
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? null,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? 'file',
      type: mimeType,
      body: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
    })),
  };
}

function written({ name, address }: Address): string {
  return name ? `${name} <${address ?? ''}>` : (address ?? '');
}
