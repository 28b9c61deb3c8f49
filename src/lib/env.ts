/** What the build was told. Both values are public by nature. */
export const env = {
  /** Where the API is; by default the origin that serves the page (the embedded stack). */
  supabaseUrl: import.meta.env.VITE_SUPABASE_URL || globalThis.location?.origin || '',
  /** The publishable key; by default the embedded stack's constant. */
  publishableKey: import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY || 'sb_publishable_embedded',
} as const;
