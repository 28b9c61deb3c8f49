/**
 * What a template may speak of, by the kind of mail. SQL's `private.template_placeholders` refuses the same ones; a test
 * holds the two lists together.
 */
export const placeholders = {
  document: [
    'contact.name',
    'document.balance',
    'document.due_on',
    'document.issued_on',
    'document.number',
    'document.title',
    'document.total',
    'link',
    'merchant.email',
    'merchant.name',
    'merchant.phone',
  ],
  receipt: [
    'contact.name',
    'link',
    'merchant.email',
    'merchant.name',
    'merchant.phone',
    'payment.amount',
    'payment.date',
  ],
} as const;

/** The mails whose words a merchant may choose. */
export type TemplateKind = keyof typeof placeholders;
export type Placeholder<K extends TemplateKind = TemplateKind> = (typeof placeholders)[K][number];

export const templateKinds = Object.keys(placeholders) as TemplateKind[];

export type TemplateText = { subject: string; body: string };

/** What each placeholder of a kind stands for; null where there is nothing to say, as the due date of a quote. */
export type PlaceholderValues<K extends TemplateKind> = Readonly<Record<Placeholder<K>, string | null>>;

type Values = Readonly<Record<string, string | null>>;

/** Whatever stands between double braces. */
const form = /\{\{([^{}]*)\}\}/g;

/** The names between double braces that a mail of this kind does not know, each once. */
export function unknownPlaceholders(kind: TemplateKind, text: string): string[] {
  const known: readonly string[] = placeholders[kind];
  const names = Array.from(text.matchAll(form), ([, name = '']) => name.trim());
  return [...new Set(names.filter((name) => !known.includes(name)))];
}

/**
 * A template's body as the paragraphs of a letter: blank lines part them. One that speaks of something that is not there
 * is left out whole.
 */
export function renderParagraphs(body: string, values: Values): string[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) =>
      Array.from(paragraph.matchAll(form)).every(([, name]) => told(values, name) !== null),
    )
    .map((paragraph) => fill(paragraph, values).trim())
    .filter((paragraph) => paragraph !== '');
}

/** A template's subject: one line. */
export function renderSubject(subject: string, values: Values): string {
  return fill(subject, values).replace(/\s+/g, ' ').trim();
}

/** What is put in is not read again: a contact called `{{link}}` stays one. */
function fill(text: string, values: Values): string {
  return text.replace(form, (_whole, name: string) => told(values, name) ?? '');
}

function told(values: Values, name = ''): string | null {
  return Object.hasOwn(values, name.trim()) ? (values[name.trim()] ?? null) : null;
}
