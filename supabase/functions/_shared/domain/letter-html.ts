import type { Letter } from './letter.ts';
import { type MerchantTokens, merchantTokens, type Scheme, surfaces } from './merchant-tokens.ts';

type Colors = { page: string; sheet: string; ink: string; muted: string; fill: string; content: string };

const texts = { light: { ink: '#26221d', muted: '#696257' }, dark: { ink: '#ece7df', muted: '#aaa297' } };
const plain: MerchantTokens = { fill: '#17594a', content: '#ffffff', ink: '#17594a' };

function colorsOf(color: string, scheme: Scheme): Colors {
  const [sheet, page] = surfaces[scheme];
  const { fill, content } = merchantTokens(color, scheme) ?? plain;
  return { page, sheet, fill, content, ...texts[scheme] };
}

const font =
  "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
const layout = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';

/**
 * The letter as HTML that mail programs understand: tables, inline styles in the colours of the day, no image, nothing
 * to fetch. The colours of the night are a style sheet, for the programs that read one; the others turn ours by
 * themselves. What people wrote is text.
 */
export function asHtml(letter: Letter): string {
  const { subject, paragraphs, quotes = [], table, action, footer, leave, color, language } = letter;
  const day = colorsOf(color, 'light');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${sheetOf(color)}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:${day.page}">
<table ${layout} class="page" style="background-color:${day.page}"><tr><td align="center" style="padding:24px 12px">
<table ${layout} class="sheet" style="max-width:560px;background-color:${day.sheet};border-top:4px solid ${day.fill};border-radius:8px"><tr><td class="ink" align="left" style="padding:28px 24px;color:${day.ink};${font};overflow-wrap:anywhere;word-break:break-word">
${[...paragraphs.map(paragraphOf), ...quotes.map((quote) => quoteOf(quote, day)), tableOf(table), actionOf(action, day)].filter((part) => part !== '').join('\n')}
<p class="muted" style="margin:28px 0 0;font-size:13px;color:${day.muted}">${escaped(footer)}${leaveOf(leave, day)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function sheetOf(color: string): string {
  const night = colorsOf(color, 'dark');
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:${night.page}!important}
.sheet{background-color:${night.sheet}!important;border-color:${night.fill}!important}
.quote{border-color:${night.fill}!important}
.ink{color:${night.ink}!important}
.muted{color:${night.muted}!important}
.button{background-color:${night.fill}!important;color:${night.content}!important}
}`;
}

function paragraphOf(text: string): string {
  return `<p style="margin:0 0 16px">${lines(text)}</p>`;
}

/** What somebody said, beside a line in the merchant's colour. */
function quoteOf(text: string, { fill }: Colors): string {
  return `<blockquote class="quote" style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid ${fill}">${lines(text)}</blockquote>`;
}

function tableOf(table: Letter['table']): string {
  if (table === undefined) return '';
  const rows = table.rows.map(
    ([what, amount]) =>
      `<tr><th scope="row" align="left" style="padding:4px 16px 4px 0;font-weight:400">${escaped(what)}</th><td align="right" style="padding:4px 0;white-space:nowrap">${escaped(amount)}</td></tr>`,
  );
  return `<p style="margin:8px 0 4px;font-weight:600">${escaped(table.title)}</p>
<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;${font}">${rows.join('')}</table>`;
}

/** A button drawn by its cell, since some programs give links no padding. */
function actionOf(action: Letter['action'], { fill, content }: Colors): string {
  if (action === undefined) return '';
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0"><tr><td class="button" align="center" style="border-radius:8px;background-color:${fill}"><a class="button" href="${escaped(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background-color:${fill};color:${content};${font};font-weight:600;text-decoration:none">${escaped(action.label)}</a></td></tr></table>`;
}

function leaveOf(leave: Letter['leave'], { muted }: Colors): string {
  if (leave === undefined) return '';
  return `<br><a class="muted" href="${escaped(leave.url)}" style="color:${muted}">${escaped(leave.label)}</a>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
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
