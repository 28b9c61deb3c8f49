import { z } from 'zod';
import { documentKindSchema } from './document-snapshot.ts';
import { languageSchema } from './language-schema.ts';

const merchantSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  color: z.string().regex(/^#[0-9a-f]{6}$/i),
  slug: z.string(),
  language: languageSchema,
  time_zone: z.string(),
});

const contactSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  language: languageSchema,
});

/** Who writes to whom, and the merchant's own words, null where the original stands: SQL's `private.mail_parties`. */
export const partiesSchema = z.object({
  merchant: merchantSchema,
  contact: contactSchema,
  template: z.object({ subject: z.string(), body: z.string() }).nullable(),
});
export type Parties = z.infer<typeof partiesSchema>;

/** What a mail with a document says of it. Amounts in minor units. */
const documentSchema = z.object({
  kind: documentKindSchema,
  number: z.string(),
  currency: z.string(),
  total: z.int(),
  balance: z.int(),
  issued_on: z.string(),
  due_on: z.string().nullable(),
});

/** SQL's `private.document_mail_facts`. */
export const documentMailSchema = partiesSchema.extend({
  document: documentSchema,
  portal_open: z.boolean(),
});
export type DocumentMail = z.infer<typeof documentMailSchema>;

/** SQL's `comment_mail`, without its token: what was said, in order. */
export const commentMailSchema = partiesSchema.extend({
  document: documentSchema.pick({ kind: true, number: true }),
  comments: z.array(z.string()).min(1),
});
export type CommentMail = z.infer<typeof commentMailSchema>;

/** A payment and what it paid. Amounts in minor units. */
const paymentSchema = z.object({
  amount: z.int(),
  currency: z.string(),
  received_at: z.string(),
  items: z.array(
    z.object({ document_id: z.uuid(), kind: documentKindSchema, number: z.string(), amount: z.int() }),
  ),
});

/** SQL's `payment_mail`. */
export const paymentMailSchema = partiesSchema.extend({
  ...paymentSchema.shape,
  members: z.array(z.string()),
});
export type PaymentMail = z.infer<typeof paymentMailSchema>;

/** What went back of a payment, and of which documents. Amounts in minor units. */
const reversalSchema = paymentSchema.omit({ received_at: true }).extend({ made_at: z.string() });

/** SQL's `refund_mail`. */
export const refundMailSchema = partiesSchema.extend({
  ...reversalSchema.shape,
  members: z.array(z.string()),
});
export type RefundMail = z.infer<typeof refundMailSchema>;

/** SQL's `dispute_mail`: for the merchant alone, whose words no template holds. */
export const disputeMailSchema = refundMailSchema.omit({ template: true });
export type DisputeMail = z.infer<typeof disputeMailSchema>;

/** SQL's `invitation_mail`, without its token. `message` is what the merchant wrote for this once. */
export const invitationMailSchema = partiesSchema.extend({
  message: z.string().nullable(),
  has_password: z.boolean(),
});
export type InvitationMail = z.infer<typeof invitationMailSchema>;

/** SQL's `recovery_mail`, without its token. */
export const recoveryMailSchema = partiesSchema.extend({ has_password: z.boolean() });
export type RecoveryMail = z.infer<typeof recoveryMailSchema>;

/** SQL's `fresh_link_mail`, without its token. No document: the link leads to the portal. */
export const freshLinkMailSchema = partiesSchema.extend({
  document: documentSchema.pick({ kind: true, number: true }).nullable(),
});
export type FreshLinkMail = z.infer<typeof freshLinkMailSchema>;

/** SQL's `template_preview`: a real contact and its latest document and payment, null where there is none. */
export const templatePreviewSchema = z.object({
  merchant: merchantSchema,
  contact: contactSchema.nullable(),
  has_password: z.boolean(),
  document: documentSchema.nullable(),
  payment: paymentSchema.nullable(),
});
export type TemplatePreview = z.infer<typeof templatePreviewSchema>;
