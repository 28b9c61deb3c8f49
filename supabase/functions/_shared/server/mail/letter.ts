/** A mail before it has a sender: its parts, from which text and HTML are made alike. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  /** Two columns: what, how much. */
  table?: { title: string; rows: [string, string][] } | undefined;
  action?: { label: string; url: string } | undefined;
  footer: string;
  /** `#rrggbb`, the merchant's. */
  color: string;
  language: string;
};

/** A file that goes with a letter. */
export type Attachment = { name: string; type: string; bytes: Uint8Array };

/** The letter as plain text. */
export function asText({ paragraphs, table, action, footer }: Letter): string {
  const rows = table
    ? [`${table.title}:`, ...table.rows.map(([what, amount]) => `  ${what}: ${amount}`)].join('\n')
    : '';
  const link = action ? `${action.label}:\n${action.url}` : '';
  return `${[...paragraphs, rows, link, `-- \n${footer}`].filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * The letter as HTML that mail programs understand: tables, inline styles, no images, no style sheet to lose. Colours
 * are left to the program where they can be, so that its dark mode stays readable.
 */
export function asHtml({ subject, paragraphs, table, action, footer, color, language }: Letter): string {
  const font =
    "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
  const rows = table?.rows
    .map(
      ([what, amount]) =>
        `<tr><td style="padding:4px 16px 4px 0">${escaped(what)}</td><td align="right" style="padding:4px 0;white-space:nowrap">${escaped(amount)}</td></tr>`,
    )
    .join('');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;border-top:4px solid ${color};${font}"><tr><td style="padding:24px 0">
${paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${escaped(paragraph).replaceAll('\n', '<br>')}</p>`).join('\n')}
${rows === undefined ? '' : `<p style="margin:0 0 4px;font-weight:600">${escaped(table?.title ?? '')}</p><table cellpadding="0" cellspacing="0" style="margin:0 0 24px;${font}">${rows}</table>`}
${action === undefined ? '' : `<p style="margin:0 0 24px"><a href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;border:2px solid ${color};border-radius:8px;font-weight:600;text-decoration:none;color:inherit">${escaped(action.label)}</a></p>`}
<p style="margin:24px 0 0;font-size:13px;opacity:0.75">${escaped(footer)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
