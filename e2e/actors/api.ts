import { post, stack } from '../../supabase/embedded/journeys/target.ts';

export { call, server, sql } from '../../supabase/embedded/journeys/target.ts';

/** Runs the reconciler as the clock does. */
export async function runSweep(): Promise<void> {
  const response = await post('sweep', {}, stack.secretKey);
  if (!response.ok) throw new Error(`sweep answered ${response.status} ${await response.text()}`);
}
