/** The words of the mails that let a contact in. */
export type AccessMailWords = {
  greeting: (contact: string) => string;
  recovery: {
    subject: (merchant: string, has: boolean) => string;
    /** `has`: there is a password already, so it is replaced. */
    text: (merchant: string, has: boolean) => string;
    until: (minutes: number) => string;
    unasked: string;
    action: (has: boolean) => string;
  };
  freshLink: {
    /** `document` with its kind and number; null for the portal itself. */
    subject: (merchant: string, document: string | null) => string;
    text: (merchant: string, document: string | null) => string;
    until: (hours: number) => string;
    unasked: string;
    action: (document: string | null) => string;
  };
  passwordChanged: {
    subject: (merchant: string) => string;
    text: (merchant: string, change: PasswordChange) => string;
    ended: string;
    unexpected: (merchant: string) => string;
    action: string;
  };
};

/** What the merchant did to a contact's password. */
export type PasswordChange = 'set' | 'changed' | 'removed';
