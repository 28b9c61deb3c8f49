const common = ['contact.name', 'merchant.email', 'merchant.name', 'merchant.phone'] as const;

/**
 * What a template may speak of, by the kind of mail. SQL's `private.template_placeholders` refuses the same ones; a test
 * holds the two lists together.
 */
export const placeholders = {
  document: [
    ...common,
    'document.balance',
    'document.due',
    'document.due_on',
    'document.issued_on',
    'document.named',
    'document.number',
    'document.title',
    'document.total',
    'link',
  ],
  comment: [...common, 'document.named', 'document.number', 'document.title'],
  receipt: [...common, 'link', 'payment.amount', 'payment.date'],
  refund: [...common, 'link', 'refund.amount', 'refund.date'],
  invitation: common,
  fresh_link: [...common, 'document.named', 'document.title'],
  recovery: common,
  password_changed: common,
} as const;

/** The mails whose words a merchant may choose: all that go to its contacts. */
export type TemplateKind = keyof typeof placeholders;
export type Placeholder<K extends TemplateKind = TemplateKind> = (typeof placeholders)[K][number];

export const templateKinds = Object.keys(placeholders) as TemplateKind[];

export type TemplateText = { subject: string; body: string };

/** Most characters of each, as SQL's checks have it. */
export const longestText: Readonly<Record<keyof TemplateText, number>> = { subject: 200, body: 5_000 };

/** What each placeholder of a kind stands for; null where there is nothing to say, as of a telephone that nobody has. */
export type PlaceholderValues<K extends TemplateKind> = Readonly<Record<Placeholder<K>, string | null>>;

type Values = Readonly<Record<string, string | null>>;

/** Whatever stands between double braces. */
const form = /\{\{([^{}]*)\}\}/g;

/** The same, with the full stop that may follow. */
const formAndStop = /\{\{([^{}]*)\}\}(\.?)/g;

/** Whatever stands between double braces, or braces that a slip of the finger left open. */
const formOrSlip = /\{\{([^{}]*)\}\}|\{\{|\}\}/g;

/** What is written in double braces and a mail of this kind does not know, each once: `{{contact.nmae}}`, a lonely `{{`. */
export function unknownPlaceholders(kind: TemplateKind, text: string): string[] {
  const known: readonly string[] = placeholders[kind];
  const unknown = Array.from(text.matchAll(formOrSlip))
    .filter(([, name]) => name === undefined || !known.includes(name.trim()))
    .map(([whole]) => whole);
  return [...new Set(unknown)];
}

/**
 * A template's body as the paragraphs of a letter: blank lines part them. One that speaks of something that is not there
 * is left out whole.
 */
export function renderParagraphs(body: string, values: Values): string[] {
  return body
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => tellsAll(paragraph, values))
    .map((paragraph) => fill(paragraph, values).trim())
    .filter((paragraph) => paragraph !== '');
}

/** A template's subject: one line. Null when it speaks of something that is not there, or says nothing. */
export function renderSubject(subject: string, values: Values): string | null {
  if (!tellsAll(subject, values)) return null;
  return fill(subject, values).replace(/\s+/g, ' ').trim() || null;
}

function tellsAll(text: string, values: Values): boolean {
  return Array.from(text.matchAll(form)).every(([, name]) => told(values, name) !== null);
}

/**
 * What is put in is not read again: a contact called `{{link}}` stays one. A name that ends in a full stop (S. L.) takes
 * no second one.
 */
function fill(text: string, values: Values): string {
  return text.replace(formAndStop, (_whole, name: string, stop: string) => {
    const value = told(values, name) ?? '';
    return value.endsWith('.') ? value : value + stop;
  });
}

function told(values: Values, name = ''): string | null {
  return Object.hasOwn(values, name.trim()) ? (values[name.trim()] ?? null) : null;
}
