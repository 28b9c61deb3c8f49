/** An address for whoever may not read it, and knows it when it is theirs: `l•••@cliente.test`. */
export function maskedEmail(email: string): string {
  const [first = ''] = email;
  return `${first}•••${email.slice(email.lastIndexOf('@'))}`;
}
