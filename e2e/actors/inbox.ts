import { z } from 'zod';
import { readStack } from '../fixtures/stack.ts';

const mailsSchema = z.array(z.object({ subject: z.string(), text: z.string() }));

/** The newest e-mail to an address; waits up to fifteen seconds for one. */
export async function newestMail(to: string): Promise<{ subject: string; text: string }> {
  const { mailUrl } = readStack();
  const answer = await fetch(`${mailUrl}/messages?to=${encodeURIComponent(to)}&wait=15`);
  const [mail] = mailsSchema.parse(await answer.json());
  if (mail === undefined) throw new Error(`No e-mail arrived for ${to}`);
  return mail;
}

/** The address of ours that an e-mail leads to. */
export function linkIn({ text }: { text: string }): string {
  const found = /https?:\/\/\S+/.exec(text)?.[0];
  if (found === undefined) throw new Error(`There is no link in: ${text}`);
  return found;
}
