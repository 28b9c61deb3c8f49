import { parseHex, readableOn, toHex } from '@shared/color.ts';

export type Snippet = {
  /** The portal's address. */
  address: string;
  /** `#rrggbb`. */
  color: string;
  /** What the button says. */
  button: string;
  /** What the e-mail field says; null for a button alone. */
  email: string | null;
};

/**
 * HTML for the merchant's own site. It opens the portal in the whole window, for our pages refuse to be framed. The
 * e-mail travels in the fragment, which no server sees; where scripts are barred the form only opens the portal.
 */
export function snippetCode({ address, color, button, email }: Snippet): string {
  const ink = toHex(readableOn(parseHex(color) ?? [0, 0, 0]));
  const look = `padding:.75em 1.25em;border:0;border-radius:.5em;background:${color};color:${ink};font:inherit;font-weight:600`;
  if (email === null) {
    return `<a href="${escaped(address)}" target="_top" style="display:inline-block;text-decoration:none;${look}">${escaped(button)}</a>`;
  }
  const go =
    "top.location.href=this.action+'#email='+encodeURIComponent(this.elements[0].value);return false";
  return `<form action="${escaped(address)}" target="_top" onsubmit="${go}" style="display:flex;flex-wrap:wrap;gap:.5em">
  <input type="email" required autocomplete="email" placeholder="${escaped(email)}" aria-label="${escaped(email)}" style="flex:1 1 14em;padding:.75em;font:inherit">
  <button style="cursor:pointer;${look}">${escaped(button)}</button>
</form>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
