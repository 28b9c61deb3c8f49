import { createServer, type Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { codeOf, Problem } from './problem.ts';

/** Everything the stack offers is for this machine alone. */
export const loopback = '127.0.0.1';

/**
 * Serves an app on the loopback address.
 * @returns what stops it: no new connections, and those that wait idle are closed
 * @throws Problem when the port is in use
 */
export async function serve(
  app: Pick<Parameters<typeof createAdaptorServer>[0], 'fetch'>,
  port: number,
  use: string,
): Promise<() => Promise<void>> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await listen(server, port, use);
  return () => close(server);
}

export async function listen(
  server: Pick<Server, 'listen' | 'once' | 'off'>,
  port: number,
  use: string,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error) => reject(portProblem(error, port, use));
    server.once('error', refuse);
    server.listen(port, loopback, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

export async function close(
  server: Pick<Server, 'close'> & { closeAllConnections?: () => void },
): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
}

/** Finds a taken port before anything is started, so that nothing has to be stopped again. */
export async function requireFreePorts(ports: Record<string, number>): Promise<void> {
  for (const [use, port] of Object.entries(ports)) {
    const probe = createServer();
    await listen(probe, port, use);
    await close(probe);
  }
}

function portProblem(error: Error, port: number, use: string): Error {
  if (codeOf(error) === 'EADDRINUSE') {
    return new Problem(
      `Port ${port} (${use}) is in use: stop what uses it, or choose others with ZAGUAN_PORT.`,
    );
  }
  if (codeOf(error) === 'EACCES') return new Problem(`Port ${port} (${use}) may not be opened by this user.`);
  return error;
}
