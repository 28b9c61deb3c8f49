/** Marks without width, which come along when an address is copied from a page. */
const marks = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What would make of a domain another part of a URL. */
const noDomain = /[\s/?#@:\\%[\]<>^|]/;

/**
 * The form in which two e-mail addresses are compared: small letters, NFKC, the domain in ASCII (`xn--…`), as Chromium's
 * field sends it. The database says the same (`private.email_key`) and applies it in every look-up. What is no address
 * comes back in small letters.
 */
export function emailKey(email: string): string {
  return asciiEmail(email.normalize('NFKC').toLowerCase()).normalize('NFC');
}

/** An address as mail servers take it: the domain in ASCII, the part before it as it was. */
export function asciiEmail(email: string): string {
  const tidy = email.replace(marks, '').trim();
  const at = tidy.lastIndexOf('@');
  return at < 0 ? tidy : `${tidy.slice(0, at)}@${asciiDomain(tidy.slice(at + 1))}`;
}

/** Whether an address may be written to: a part before the `@`, in any script, and a domain with a dot, likewise. */
export function isEmail(email: string): boolean {
  return (
    email.length <= 254 &&
    /^[^@\s<>()[\],;:\\"]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]{1,59}|[a-z]{2,63})$/i.test(
      asciiEmail(email),
    )
  );
}

function asciiDomain(domain: string): string {
  const plain = domain.normalize('NFKC').toLowerCase();
  if (/^[!-~]*$/.test(plain) || noDomain.test(plain)) return plain;
  try {
    const { hostname } = new URL(`http://${plain}`);
    // Figures in other scripts are read as an address of the network.
    return /^[\d.]+$/.test(hostname) ? plain : hostname;
  } catch {
    return plain;
  }
}
