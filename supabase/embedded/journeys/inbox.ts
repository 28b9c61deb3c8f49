import { stack } from './target.ts';

export type Mail = {
  id: number;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string>;
  attachments: { name: string; type: string; size: number }[];
};

/** What the catcher holds for an address, newest first; waits up to `seconds` for the first. */
export async function inbox(to: string, seconds = 0): Promise<Mail[]> {
  const answer = await fetch(`${stack.mailUrl}/messages?to=${encodeURIComponent(to)}&wait=${seconds}`);
  return (await answer.json()) as Mail[];
}

/** Forgets every caught mail, of whomever. */
export async function emptyInbox(): Promise<void> {
  await fetch(`${stack.mailUrl}/messages`, { method: 'DELETE' });
}
