import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Functions } from '../api/functions/index.ts';
import { serve } from '../listen.ts';
import { Problem } from '../problem.ts';
import { checkout } from '../settings.ts';
import { serveDevelopment } from './dev.ts';
import { createStatic } from './static.ts';

/**
 * Serves the app and the API on one origin.
 * @returns what stops it
 */
export async function serveApp(
  kind: 'built' | 'dev' | 'none',
  { api, port, functions }: { api: Hono; port: number; functions: Functions },
): Promise<() => unknown> {
  if (kind === 'none') return serve(api, port, 'app');
  if (kind === 'built') {
    const dist = join(checkout, 'dist');
    if (!existsSync(join(dist, 'index.html'))) throw new Problem('The app is not built: run "npm start".');
    return serve(new Hono().route('/', api).route('/', createStatic(dist)), port, 'app');
  }
  const stopWatching = reloadOnChange(functions);
  const stop = await serveDevelopment(api, port);
  return async () => {
    stopWatching();
    await stop();
  };
}

/** Functions start with their present code when next called after a change. */
function reloadOnChange(functions: Functions): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(join(checkout, 'supabase', 'functions'), { recursive: true }, () => {
    // Saving one file raises several events.
    clearTimeout(timer);
    timer = setTimeout(() => void functions.reload(), 100);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
