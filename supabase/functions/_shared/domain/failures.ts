/**
 * Every refusal this product can give, once. The key is at the same time the SQLSTATE that SQL raises, the `code`
 * that an edge function answers and the key of the words on screen (`src/messages/<language>/failures.ts`).
 * The value is the HTTP status with which a function answers it.
 */
export const failureStatus = {
  /** Unknown, or not yours: the two look the same. */
  NTFND: 404,
  /** Your role may not do this. */
  DENID: 403,
  /** The request does not have the form it must have. */
  INVAL: 400,
  /** Too many tries; `retryAfter` says how many seconds to wait. */
  LIMIT: 429,
  /** No live session: never opened, ended or revoked. */
  NOSES: 401,
  /** Wrong e-mail or password. */
  BADPW: 401,
  /** The new password is too short or too common. */
  WEAKP: 422,
  /** The link was issued more than 48 hours ago. */
  LKEXP: 410,
  /** The merchant revoked the link. */
  LKREV: 410,
  /** The link was mailed to an address that is no longer the contact's. */
  LKADR: 410,
  /** The contact has a password: the link asks for it. */
  LKPWD: 401,
  /** The portal is switched off. */
  CLOSD: 403,
  /** The document cannot be paid: a draft, void, paid already, or of a kind nobody pays. */
  NTDUE: 409,
  /** The amount is below what can be charged. */
  AMTLO: 422,
  /** The amount is more than what is owed. */
  AMTHI: 422,
  /** The amount is more than the gateway takes at once. */
  GWMAX: 422,
  /** The contact's bank disputes money of the document: nothing is asked or taken back until it has decided. */
  DISPU: 409,
  /** The gateway is not available for this contact. */
  GWOFF: 409,
  /** The gateway pays into an account of another currency than the document's. */
  GWCUR: 409,
  /** The gateway did not answer as it should; trying again may help. */
  GWERR: 502,
  /** The same thing is being done by another request. */
  BUSYY: 409,
  /** More than one paper or file can hold. */
  TOOLG: 422,
  /** The file, or the request that carries it, is larger than what is taken. */
  LARGE: 413,
  /** A kind of file that is not taken. */
  FLKND: 415,
  /** The IBAN is in documents or in the journal: it does not change. */
  IBNFR: 409,
  /** Another of the merchant's accounts has this IBAN. */
  IBNTK: 409,
  /** A gateway pays into this bank account. */
  BNKGW: 409,
  /** More lines than a document may have. */
  LNMAX: 422,
  /** What was issued does not change. */
  FINAL: 409,
  /** Another document has this number, or the series will give it. */
  NUMTK: 409,
  /** In its series a document of a later day was issued already. */
  DATBK: 409,
  /** A document is dated tomorrow at the latest. */
  DATFW: 422,
  /** Not possible in the present state. */
  STATE: 409,
  /** Another contact of the merchant signs in with this e-mail. */
  EMLTK: 409,
  /** Not the form of a portal's address. */
  SLGFM: 422,
  /** An address that is the product's own. */
  SLGRS: 409,
  /** An address that is, or was, another merchant's. */
  SLGTK: 409,
  /** A preview looks and does nothing. */
  PRVEW: 403,
  /** A journal entry whose lines do not sum to zero. */
  UNBAL: 500,
  /** The database or another part of the house does not answer at this moment; `retryAfter` says when to try again. */
  UNAVL: 503,
  /** Unexpected; the request id leads to the log. */
  INTRN: 500,
  /** The browser has no network. Never sent by a server. */
  OFFLN: 503,
  /** A part of the application did not arrive. Never sent by a server. */
  UNLOD: 503,
} as const;

export type FailureCode = keyof typeof failureStatus;

/** Whether a text received from outside is one of our codes. */
export function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(failureStatus, value);
}

/** A refusal with its code, thrown by functions and by the browser alike. `retryAfter` is in seconds. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
