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

const usualBounds = { count: 10_000, bytes: 100_000_000 };

/** The mail that was caught, newest first; the oldest goes when there are too many or they are too large in sum. */
export class Messages {
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  private list: Message[] = [];
  private next = 1;
  private bytes = 0;
  private readonly sizes = new WeakMap<Message, number>();

  constructor(private readonly bounds = usualBounds) {}

  /** Keeps one mail as it came over SMTP. `to` is the envelope's, which names blind copies too. */
  async add(raw: Buffer, to: string[]): Promise<void> {
    const mail = await PostalMime.parse(raw);
    const message = asMessage(this.next++, mail, to);
    this.sizes.set(message, raw.length);
    this.bytes += raw.length;
    this.list = [message, ...this.list];
    this.dropOldest();
    this.arrivals.emit('mail');
  }

  /** The newest stays, however large. */
  private dropOldest(): void {
    const { count, bytes } = this.bounds;
    while (this.list.length > 1 && (this.list.length > count || this.bytes > bytes)) {
      const oldest = this.list.pop();
      this.bytes -= (oldest && this.sizes.get(oldest)) ?? 0;
    }
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
    this.bytes = 0;
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
