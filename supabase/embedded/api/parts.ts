import { join } from 'node:path';
import type pg from 'pg';
import type { ApiKeys, ApiParts } from './app.ts';
import { createAuth } from './auth/index.ts';
import { createIdentify } from './claims.ts';
import { createFunctions, type Functions } from './functions/index.ts';
import { createRest } from './rest/index.ts';
import { createStorage } from './storage/index.ts';

export interface ApiSettings extends ApiKeys {
  jwtSecret: string;
  /** Origin of the API, without a path. */
  apiUrl: string;
  /** Origin of the app: where links lead that name no place. */
  siteUrl: string;
  dataDir: string;
  /** The `supabase` folder of the checkout. */
  supabaseDir: string;
  nodeModules: string;
  /** What functions find in their environment. */
  functionsEnv: Record<string, string>;
  /** Print what functions print. */
  echo: boolean;
  /** Hears of each process of a function; what it gives back is called when that process has ended. */
  onStart: (pid: number) => () => void;
  pools: { rest: pg.Pool; auth: pg.Pool; storage: pg.Pool };
}

/** Builds the four services of one stack. The functions are given too: they have processes to stop and to reload. */
export function createParts(settings: ApiSettings): { parts: ApiParts; functions: Functions } {
  const { pools, supabaseDir, jwtSecret, dataDir } = settings;
  const identify = createIdentify(settings);
  const functions = createFunctions({
    functionsDir: join(supabaseDir, 'functions'),
    configFile: join(supabaseDir, 'config.toml'),
    nodeModules: settings.nodeModules,
    dataDir,
    jwtSecret,
    env: settings.functionsEnv,
    echo: settings.echo,
    onStart: settings.onStart,
  });
  const parts = {
    rest: createRest(settings),
    auth: createAuth({
      pool: pools.auth,
      jwtSecret,
      apiUrl: settings.apiUrl,
      siteUrl: settings.siteUrl,
      identify,
    }),
    storage: createStorage({ pool: pools.storage, dataDir, jwtSecret, identify }),
    functions: functions.app,
  };
  return { parts, functions };
}
