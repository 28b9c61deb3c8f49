/** The UTF-8 bytes of a text as one character each, as `qrcode-generator` takes bytes: of others it keeps the low byte. */
export function utf8Characters(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
