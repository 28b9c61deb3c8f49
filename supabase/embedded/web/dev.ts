import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { close, listen } from '../listen.ts';
import { checkout } from '../settings.ts';

const apiPath = /^\/(rest|auth|storage|functions)\/v1(\/|$|\?)/;

/** The app by Vite with hot reload, and the API on the same origin. Returns what stops both. */
export async function serveDevelopment(api: Hono, port: number): Promise<() => Promise<void>> {
  // Loaded here only: it is large, and `npm start` serves the built app without it.
  const { createServer: createVite } = await import('vite');
  const answer = getRequestListener(api.fetch);
  const server = createServer((request, response) => {
    if (apiPath.test(request.url ?? '')) void answer(request, response);
    else vite.middlewares(request, response);
  });
  const vite = await createVite({
    root: checkout,
    configFile: `${checkout}/vite.config.ts`,
    server: { middlewareMode: true, hmr: { server } },
    appType: 'spa',
  });
  await listen(server, port, 'app');
  return async () => {
    await vite.close();
    await close(server);
  };
}
