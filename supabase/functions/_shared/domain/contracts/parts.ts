import { z } from 'zod';
import { emailKey } from '../email.ts';
import { isFailureCode } from '../failures.ts';
import { languageSchema } from '../language-schema.ts';

/** First segment of a merchant's addresses, in any case. A form that no merchant can have is simply unknown: NTFND. */
export const slugSchema = z.string().trim().toLowerCase().min(1).max(100);

/** 256 random bits in base64url, as SQL's `private.new_token()` makes them. A mangled one is simply unknown: NTFND. */
export const tokenSchema = z.string().trim().min(1).max(200);

/**
 * Long enough for any address (RFC 5321: 254); its form is not judged here, an unknown one is simply nobody's. Read in the
 * form in which addresses are compared, so that a limit counts one address once, however it is written.
 */
export const emailSchema = z.string().trim().min(1).max(254).transform(emailKey);

/** A password as typed. Its rules are in `password-rules.ts`; the bound only keeps the work of hashing bounded. */
export const passwordSchema = z.string().min(1).max(1024);

/** A session of the auth server, as `supabase.auth.setSession` takes it. `expires_at` is in seconds since 1970. */
export const sessionSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_at: z.int(),
});

/** What anybody may see of a merchant: SQL's `private.merchant_card`. */
export const merchantCardSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** `#rrggbb`. */
  color: z.string(),
  /** Path in storage. */
  logo: z.string().nullable(),
  language: languageSchema,
  /** IANA name. */
  time_zone: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  portal_enabled: z.boolean(),
});

/** What every function answers when it refuses, with the status of `failureStatus`. */
export const failureSchema = z.object({
  code: z.string().refine(isFailureCode),
  message: z.string(),
  /** Leads to the server's log. */
  requestId: z.string(),
  /** Seconds to wait, with LIMIT. */
  retryAfter: z.int().positive().optional(),
});

export type PortalSession = z.infer<typeof sessionSchema>;
export type MerchantCard = z.infer<typeof merchantCardSchema>;
export type FailureAnswer = z.infer<typeof failureSchema>;
