/** A mail before it has a sender: its parts, from which text and HTML are made alike. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  /** What somebody said, set apart from our words so that nobody takes the one for the other. */
  quotes?: string[] | undefined;
  /** Two columns: what, how much. */
  table?: { title: string; rows: [string, string][] } | undefined;
  action?: { label: string; url: string } | undefined;
  footer: string;
  /** The way out of further mails of this kind, below the footer. */
  leave?: { label: string; url: string } | undefined;
  /** `#rrggbb`, the merchant's. */
  color: string;
  language: string;
};

/** The letter as plain text. */
export function asText({ paragraphs, quotes = [], table, action, footer, leave }: Letter): string {
  const rows = table
    ? [`${table.title}:`, ...table.rows.map(([what, amount]) => `  ${what}: ${amount}`)].join('\n')
    : '';
  const said = quotes.map((quote) => quote.replace(/^/gm, '> '));
  const link = action ? `${action.label}:\n${action.url}` : '';
  const end = leave ? `${footer}\n${leave.label}: ${leave.url}` : footer;
  return `${[...paragraphs, ...said, rows, link, `-- \n${end}`].filter((part) => part !== '').join('\n\n')}\n`;
}
