import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { runtimeAnswer } from './access.ts';
import type { Worker } from './worker.ts';

/** The header in which a function finds the address of its caller; what a caller sends under this name is dropped. */
export const CLIENT_ADDRESS_HEADER = 'x-zaguan-client';

const HOP = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
];
const FORGEABLE = [CLIENT_ADDRESS_HEADER, 'x-forwarded-for', 'x-real-ip', 'forwarded', 'cf-connecting-ip'];

/** Without a first byte after this long the caller gets 504, as hosted. */
const IDLE_MS = 150_000;

/** A broken connection is seen before the end of the process behind it: so long the end is waited for. */
const CRASH_MS = 500;

function headersFor(incoming: Request, address: string | undefined): Record<string, string> {
  const headers = Object.fromEntries(incoming.headers);
  for (const name of [...HOP, ...FORGEABLE]) delete headers[name];
  if (address) {
    headers[CLIENT_ADDRESS_HEADER] = address;
    headers['x-forwarded-for'] = address;
  }
  headers.host ??= new URL(incoming.url).host;
  return headers;
}

function toResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (!HOP.includes(name)) for (const value of values ?? []) headers.append(name, value);
  }
  const status = message.statusCode ?? 502;
  const empty = status === 204 || status === 304 || status === 101;
  if (empty) message.resume();
  // The two declarations of a web stream, Node's and the DOM's, describe the same object.
  const body = empty ? null : (Readable.toWeb(message) as unknown as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}

/**
 * Passes a request to a function's process, streaming both ways. A crash answers 500, an endless loop 546.
 * @returns null when the process is being ended for want of work: the caller starts another
 */
export function forward(
  incoming: Request,
  worker: Worker,
  path: string,
  address: string | undefined,
): Promise<Response> | null {
  const visit = worker.begin();
  if (visit === null) return null;
  return new Promise<Response>((resolve) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: worker.port,
      agent: worker.agent,
      method: incoming.method,
      path,
      headers: headersFor(incoming, address),
    });
    const timer = setTimeout(() => {
      resolve(runtimeAnswer(504, 'IDLE_TIMEOUT', 'Request idle timeout limit reached'));
      outgoing.destroy();
    }, IDLE_MS);
    // Taken off again at the end: a signal that somebody listens to keeps its whole request in memory.
    const giveUp = () => outgoing.destroy();
    incoming.signal.addEventListener('abort', giveUp, { once: true });
    outgoing.on('response', (message) => resolve(toResponse(message)));
    outgoing.on('error', () => void worker.ended(CRASH_MS).then(() => resolve(crashed(worker))));
    outgoing.on('close', () => {
      clearTimeout(timer);
      incoming.signal.removeEventListener('abort', giveUp);
      visit.ended();
    });
    if (incoming.body)
      Readable.fromWeb(incoming.body as NodeStream)
        .on('error', () => outgoing.destroy())
        .pipe(outgoing);
    else outgoing.end();
  }).finally(visit.answered);
}

function crashed(worker: Worker): Response {
  return worker.stalled
    ? runtimeAnswer(
        546,
        'WORKER_LIMIT',
        'Worker failed to respond due to a resource limit (please check logs)',
      )
    : runtimeAnswer(500, 'WORKER_ERROR', 'Function exited due to an error (please check logs)');
}
