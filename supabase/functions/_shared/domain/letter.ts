/** A mail before it has a sender: its parts, from which text and HTML are made alike. */
export type Letter = {
  subject: string;
  paragraphs: string[];
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
export function asText({ paragraphs, table, action, footer, leave }: Letter): string {
  const rows = table
    ? [`${table.title}:`, ...table.rows.map(([what, amount]) => `  ${what}: ${amount}`)].join('\n')
    : '';
  const link = action ? `${action.label}:\n${action.url}` : '';
  const end = leave ? `${footer}\n${leave.label}: ${leave.url}` : footer;
  return `${[...paragraphs, rows, link, `-- \n${end}`].filter((part) => part !== '').join('\n\n')}\n`;
}
