import { Refusal } from '../domain/failures.ts';
import { passwordProblem } from '../domain/password-rules.ts';
import type { Client } from './clients.ts';
import { taken } from './failures.ts';

/** WEAKP unless a contact's new password keeps the house's rules; its own e-mail and name are no passwords. */
export async function requireGoodPassword(
  server: Client,
  contact: { org_id: string; contact_id: string },
  password: string,
): Promise<void> {
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
}
