/**
 * What the mails that let a contact in say beside their template, whatever the merchant writes: how long a link lives,
 * what happened, what to do if one did not ask for it.
 */
export type AccessMailWords = {
  /** How long a link works, and that it is personal. */
  lasts: (hours: number) => string;
  invitation: {
    /** For a contact with a password, whose links last but ask for it. */
    password: string;
    action: string;
    /** The way out of further ones. */
    leave: string;
  };
  recovery: {
    until: (minutes: number) => string;
    unasked: string;
    /** `has`: there is a password already, so it is replaced. */
    action: (has: boolean) => string;
  };
  freshLink: {
    unasked: string;
    /** `document`: it leads to one, not to the portal. */
    action: (document: boolean) => string;
  };
  passwordChanged: {
    text: (merchant: string, change: PasswordChange) => string;
    ended: string;
    unexpected: (merchant: string) => string;
    action: string;
  };
};

/** What the merchant did to a contact's password. */
export const passwordChanges = ['set', 'changed', 'removed'] as const;
export type PasswordChange = (typeof passwordChanges)[number];
