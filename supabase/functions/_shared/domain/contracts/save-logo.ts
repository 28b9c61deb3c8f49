import { z } from 'zod';
import { logoLimits } from '../logo.ts';
import { contract } from './contract.ts';

const base64Length = Math.ceil(logoLimits.bytes / 3) * 4;

/**
 * With an owner's or administrator's session: sets the merchant's logo, or removes it. NTFND, DENID, NOSES, LIMIT;
 * LARGE, or INVAL when the bytes are no sound PNG within `logoLimits`, whatever they were called.
 */
export const saveLogo = contract(
  'save-logo',
  z.object({
    org_id: z.uuid(),
    /** A PNG in base64; null takes the present logo away. */
    image: z.base64().nullable(),
  }),
  z.object({
    /** Path in storage. */
    logo: z.string().nullable(),
  }),
  base64Length + 1_000,
);
