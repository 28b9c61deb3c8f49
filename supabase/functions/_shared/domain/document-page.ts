import { z } from 'zod';
import { decisions, signatureKinds } from './decision.ts';
import {
  currencySchema,
  daySchema,
  documentKindSchema,
  documentSnapshotSchema,
  minorSchema,
} from './document-snapshot.ts';
import { drawingSchema } from './drawing.ts';

export const gatewayNames = ['stripe', 'paypal', 'square', 'redsys'] as const;

export const gatewaySchema = z.enum(gatewayNames);

/** Where a document stands, in one word, as SQL's `private.document_state` has it. */
export const documentStates = [
  'draft',
  'issued',
  'unpaid',
  'partly_paid',
  'paid',
  'overdue',
  'disputed',
  'open',
  'expired',
  'accepted',
  'declined',
  'confirmed',
  'void',
] as const;

export const timelineEntrySchema = z.object({
  /** `issued`, `sent`, `opened`, `paid`, `void`… A kind the reader does not know is shown as nothing, not as an error. */
  kind: z.string(),
  at: z.iso.datetime({ offset: true }),
  /** Minor units of the document's currency, where the entry is about money. */
  amount: minorSchema.optional(),
  /** Whose act it was; missing where a gateway or the system acted. */
  by: z.enum(['contact', 'member']).optional(),
  /** Their name for this reader; missing for a contact who reads of itself. */
  name: z.string().optional(),
});

/** A document that this one came from (`from`) or led to (`to`). */
export const relatedDocumentSchema = z.object({
  direction: z.enum(['from', 'to']),
  kind: documentKindSchema,
  /** Null while it is a draft, which members alone see. */
  number: z.string().nullable(),
  /** Null for readers who cannot go there: through a link, or in a session of one document. */
  id: z.uuid().nullable(),
});

/** A file that lies beside it. */
export const attachmentSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Judged by its content. */
  type: z.string(),
  byte_size: z.int(),
});

/** What contact or merchant said of it. `name` as in the timeline. */
export const commentSchema = z.object({
  id: z.uuid(),
  by: z.enum(['contact', 'member']),
  name: z.string().optional(),
  body: z.string(),
  at: z.iso.datetime({ offset: true }),
});

/** What the contact answered to a quote. */
export const decisionSchema = z.object({
  decision: z.enum(decisions),
  at: z.iso.datetime({ offset: true }),
  /** Whoever signed; without a signature the contact's name on that day. */
  name: z.string(),
  reason: z.string().nullable(),
  signature: z.enum(signatureKinds).nullable(),
  drawing: drawingSchema.nullable(),
  /** Of the document's PDF, in hexadecimal. */
  sha256: z.string(),
  /** From where it came, for members alone; null when no proxy told it. */
  address: z.string().nullable().optional(),
  browser: z.string().nullable().optional(),
});

/**
 * A document as its contact sees it now: the frozen snapshot and what has happened since. The same for a link
 * (`view-link`) and for a signed-in contact (RPC `document_page`); one component shows both.
 */
export const documentPageSchema = z.object({
  id: z.uuid(),
  org_id: z.uuid(),
  contact_id: z.uuid(),
  kind: documentKindSchema,
  /** `issued`, `accepted`, `declined`, `void`… */
  status: z.string(),
  number: z.string(),
  currency: currencySchema,
  total: minorSchema,
  paid: minorSchema,
  balance: minorSchema,
  due_on: daySchema.nullable(),
  state: z.enum(documentStates),
  payment_in_progress: z.boolean(),
  snapshot: documentSnapshotSchema,
  timeline: z.array(timelineEntrySchema),
  related: z.array(relatedDocumentSchema),
  attachments: z.array(attachmentSchema),
  comments: z.array(commentSchema),
  /** How a quote is to be answered now: the name of a person that is offered to who signs (may be empty), and whether it is signed. Null when it is not. */
  deciding: z.object({ name: z.string(), signature: z.boolean() }).nullable(),
  decision: decisionSchema.nullable(),
  /** Gateways with which this contact can pay this document now. */
  gateways: z.array(gatewaySchema),
  /** IANA name of the merchant's zone, in which moments are shown. */
  time_zone: z.string(),
});

export type GatewayName = z.infer<typeof gatewaySchema>;
export type DocumentState = (typeof documentStates)[number];
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type DocumentAttachment = z.infer<typeof attachmentSchema>;
export type DocumentDecision = z.infer<typeof decisionSchema>;
export type DocumentComment = z.infer<typeof commentSchema>;
export type DocumentPage = z.infer<typeof documentPageSchema>;
