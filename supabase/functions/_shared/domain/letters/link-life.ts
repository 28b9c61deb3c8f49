/** Hours for which a link works, as `private.link_life()` has it. */
export const linkHours = 48;

/** Minutes for which a token sets a password, as `private.access_token_life()` has it. */
export const recoveryMinutes = 30;
