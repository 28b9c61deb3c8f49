import { z } from 'zod';
import { readStack } from '../fixtures/stack.ts';

const mailsSchema = z.array(z.object({ subject: z.string(), text: z.string(), html: z.string() }));

export type Mail = z.infer<typeof mailsSchema>[number];

/** The e-mails to an address, newest first; waits up to fifteen seconds for the first. */
export async function mailsTo(to: string): Promise<Mail[]> {
  const { mailUrl } = readStack();
  const answer = await fetch(`${mailUrl}/messages?to=${encodeURIComponent(to)}&wait=15`);
  return mailsSchema.parse(await answer.json());
}

/** The newest of them. */
export async function newestMail(to: string): Promise<Mail> {
  const [mail] = await mailsTo(to);
  if (mail === undefined) throw new Error(`No e-mail arrived for ${to}`);
  return mail;
}

/** The address of ours that an e-mail leads to. */
export function linkIn({ text }: Pick<Mail, 'text'>): string {
  const found = /https?:\/\/\S+/.exec(text)?.[0];
  if (found === undefined) throw new Error(`There is no link in: ${text}`);
  return found;
}
