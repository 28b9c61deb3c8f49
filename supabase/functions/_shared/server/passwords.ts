import { Refusal } from '../domain/failures.ts';
import { passwordProblem } from '../domain/password-rules.ts';

/** WEAKP unless the password keeps the house's rules. `related` are texts it must not be: e-mail, names. */
export function requireGoodPassword(password: string, related: readonly string[] = []): void {
  const problem = passwordProblem(password, related);
  if (problem) throw new Refusal('WEAKP', `The password is too ${problem}`);
}
