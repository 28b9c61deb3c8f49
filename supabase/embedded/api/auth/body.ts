import type { Context } from 'hono';
import { z } from 'zod';
import { AuthFailure } from './failure.ts';

const metadata = z.record(z.string(), z.unknown());

export const passwordGrant = z.object({ email: z.string().min(1), password: z.string() });
export const refreshGrant = z.object({ refresh_token: z.string().min(1) });
export const verification = z.object({ type: z.string(), token_hash: z.string().min(1) });
export const ownChange = z.object({
  email: z.string().optional(),
  phone: z.string().optional(),
  password: z.string().optional(),
  current_password: z.string().optional(),
  nonce: z.string().optional(),
  data: metadata.optional(),
  app_metadata: metadata.optional(),
});
export const adminUser = z.object({
  id: z.uuid().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  password: z.string().nullish(),
  password_hash: z.string().optional(),
  email_confirm: z.boolean().optional(),
  role: z.string().optional(),
  app_metadata: metadata.nullish(),
  user_metadata: metadata.nullish(),
  ban_duration: z.string().optional(),
});
export const linkRequest = z.object({
  type: z.string(),
  email: z.string().min(1),
  data: metadata.nullish(),
  redirect_to: z.string().optional(),
});
export const deletion = z.object({ should_soft_delete: z.boolean().optional() });

/** The JSON body of a request in the form expected. 400 `bad_json` or `validation_failed` says which field is wrong. */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new AuthFailure(400, 'bad_json', `Could not parse request body as JSON: ${why}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new AuthFailure(400, 'validation_failed', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}

const UNIT_MS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000 };

/** The end of a ban given as Go writes durations (`24h`, `1h30m`), null for `none`; undefined when none was given. */
export function readBan(duration: string | undefined): Date | null | undefined {
  if (duration === undefined) return undefined;
  if (duration === 'none') return null;
  const parts = [...duration.matchAll(/(\d+(?:\.\d+)?)([smh])/g)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== duration) {
    throw new AuthFailure(400, 'validation_failed', `invalid format for ban duration: ${duration}`);
  }
  const ms = parts.reduce((sum, part) => sum + Number(part[1]) * (UNIT_MS[part[2] ?? ''] ?? 0), 0);
  return new Date(Date.now() + ms);
}
