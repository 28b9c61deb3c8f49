import { Hono } from 'hono';
import type pg from 'pg';
import type { ChildRegister } from '../processes.ts';
import type { ApiKeys, ApiParts } from './app.ts';

/** What the four services share. */
export interface ApiSettings extends ApiKeys {
  jwtSecret: string;
  /** Origin of the API, without a path. */
  apiUrl: string;
  /** Origin of the app: where mail links lead. */
  appUrl: string;
  dataDir: string;
  /** `supabase/functions` of the checkout. */
  functionsDir: string;
  /** What functions find in their environment. */
  functionsEnv: Record<string, string>;
  children: ChildRegister;
  pools: { rest: pg.Pool; auth: pg.Pool; storage: pg.Pool };
}

/** The four services, and what ends them. */
export async function createParts(
  settings: ApiSettings,
): Promise<{ parts: ApiParts; stop: () => Promise<void> }> {
  const load = async (path: string, name: string): Promise<Hono> => {
    try {
      const made = await import(path);
      return made[name](settings);
    } catch {
      return new Hono().all('*', (c) => c.json({ message: `${name} is not built yet` }, 501));
    }
  };
  return {
    parts: {
      rest: await load('./rest/index.ts', 'createRest'),
      auth: await load('./auth/index.ts', 'createAuth'),
      storage: await load('./storage/index.ts', 'createStorage'),
      functions: await load('./functions/index.ts', 'createFunctions'),
    },
    stop: async () => undefined,
  };
}
