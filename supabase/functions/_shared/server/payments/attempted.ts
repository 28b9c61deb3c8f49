import { log } from '../log.ts';

/** Whether work of the sweep with a merchant's gateway went well; if not, the log says with whom it did not. */
export async function attempted(
  { org_id, gateway }: { org_id: string; gateway: string },
  work: () => Promise<void>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const problem = error instanceof Error ? error.name : 'unknown';
    log({ function: 'sweep', org: org_id, gateway, problem });
    return false;
  }
}
