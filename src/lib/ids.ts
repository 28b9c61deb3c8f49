/** Whether a text can be an id of ours at all: what an address carries may be anything, and the database only says "bad input". */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
