import { expect } from 'vitest';
import { bearer } from './target.ts';

/** The ids of all documents that the holder of a token sees. */
export async function sees(token: string): Promise<string[]> {
  const { data } = await bearer(token).from('documents').select('id').order('id').throwOnError();
  return data.map((row) => row.id);
}

/** The token is well-formed and its signature holds, yet it opens nothing: no row, no page, no profile. */
export async function isNobody(token: string): Promise<void> {
  const client = bearer(token);
  const { data, error } = await client.from('documents').select('id');
  expect(error).toBeNull();
  expect(data).toEqual([]);
  expect((await client.rpc('portal_profile')).error?.code).toBe('NOSES');
  expect((await client.rpc('own_portal_account')).error?.code).toBe('NOSES');
}
