import { Refusal } from '../domain/failures.ts';
import { normalPassword, passwordProblem } from '../domain/password-rules.ts';
import type { Client } from './clients.ts';
import { taken } from './failures.ts';

/**
 * A contact's new password, in the form in which it is kept. WEAKP unless it keeps the house's rules; its own e-mail and
 * name are no passwords.
 */
export async function goodPassword(
  server: Client,
  contact: { org_id: string; contact_id: string },
  password: string,
): Promise<string> {
  const { email, name } = taken(
    await server
      .from('contacts')
      .select('email, name')
      .eq('org_id', contact.org_id)
      .eq('id', contact.contact_id)
      .single(),
  );
  const problem = passwordProblem(password, email ? [email, name] : [name]);
  if (problem) throw new Refusal('WEAKP', `The password is refused: ${problem}`);
  return normalPassword(password);
}
