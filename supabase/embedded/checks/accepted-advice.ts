/**
 * Findings of Supabase's advisors that we accept, each with its reason: by the name of the lint, or by the key of one
 * finding. What nobody finds any more must leave the list.
 */
export const acceptedAdvice: Record<string, string> = {
  unused_index: 'A fresh database has used no index yet.',
};
