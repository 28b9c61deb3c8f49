import { html } from 'hono/html';
import type { Message } from './messages.ts';

export const styles = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.25rem; }
ul { list-style: none; padding: 0; }
li a { display: block; padding: .75rem; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); color: inherit; text-decoration: none; }
li a:hover, li a:focus-visible { background: color-mix(in srgb, currentColor 8%, transparent); }
.faint { opacity: .75; font-size: .875rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; overflow-wrap: anywhere; }
dd { margin: 0; }
iframe { width: 100%; height: 70vh; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); background: white; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`;

type Page = ReturnType<typeof html>;

function frame(title: string, body: Page, refresh = false): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh ? html`<meta http-equiv="refresh" content="10" />` : ''}
        <title>${title}</title>
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>${body}</body>
    </html>`;
}

const moment = (at: string) => at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');

/** Every caught mail, newest first; looks again every ten seconds. */
export function inboxPage(messages: Message[]): Page {
  const list = html`<ul>
    ${messages.map(
      (mail) => html`<li>
        <a href="/read/${mail.id}"
          >${mail.subject || '(no subject)'}<br /><span class="faint"
            >${mail.to.join(', ')} · ${mail.from} · ${moment(mail.at)}</span
          ></a
        >
      </li>`,
    )}
  </ul>`;
  const nothing = html`<p>No mail yet. Whatever the app sends arrives here, and nowhere else.</p>`;
  return frame('Mail', html`<h1>Mail</h1>${messages.length > 0 ? list : nothing}`, true);
}

/** One mail: its HTML in a sandbox, else its text, and its attachments. */
export function messagePage(mail: Message): Page {
  const body = mail.html
    ? html`<iframe
        title="Message"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/messages/${mail.id}/html"
      ></iframe>`
    : html`<pre>${mail.text}</pre>`;
  const files = mail.attachments.map(
    ({ name, body: content }, index) =>
      html`<li><a href="/messages/${mail.id}/attachments/${index}">${name} (${content.length} bytes)</a></li>`,
  );
  return frame(
    mail.subject,
    html`<p><a href="/">← Mail</a></p>
      <h1>${mail.subject || '(no subject)'}</h1>
      <dl class="faint">
        <dt>From</dt>
        <dd>${mail.from}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(', ')}</dd>
        <dt>Received</dt>
        <dd>${moment(mail.at)}</dd>
      </dl>
      ${body}
      <ul>
        ${files}
      </ul>`,
  );
}
