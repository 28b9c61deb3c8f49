import { z } from 'zod';

/** Which contacts a list, a sum or a bulk act means; none of it named is all but the archived. The database says what each means. */
export const contactFilter = z.strictObject({
  search: z.string().max(200).optional(),
  /** Customers and suppliers include who is both. */
  kind: z.enum(['customer', 'supplier', 'both']).optional(),
  owes: z.enum(['something', 'overdue']).optional(),
  /** Never entered the portal. */
  never_seen: z.boolean().optional(),
  /** The archived alone. */
  archived: z.boolean().optional(),
});

export type ContactFilter = z.output<typeof contactFilter>;
