/** What a contact answers to a quote. */
export const decisions = ['accepted', 'declined'] as const;

/** How it is signed: by hand, or by one's name as typed. */
export const signatureKinds = ['drawn', 'typed'] as const;

/** Characters of a reason, as SQL has it. */
export const reasonLength = 1_000;

export type Decision = (typeof decisions)[number];
export type SignatureKind = (typeof signatureKinds)[number];
