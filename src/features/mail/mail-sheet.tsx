import { useEffect, useRef } from 'react';

export type Scheme = 'light' | 'dark';

const sheetForm = /<style>([^<]*)<\/style>/;

/**
 * The HTML of a mail, apart from the page's own styles, by day or by night. Nothing in it runs, loads or leads anywhere:
 * its links are only looked at. Our policy forbids styles in markup, so they are set from here, one by one.
 */
export function MailSheet({ html, scheme }: { html: string; scheme: Scheme }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheetOf(sheetForm.exec(html)?.[1] ?? '', scheme)];
    root.replaceChildren(bodyOf(html));
  }, [html, scheme]);
  return <div ref={host} />;
}

function bodyOf(html: string): HTMLElement {
  // Without what the policy forbids, so that the parser does not meet it. What people wrote has no bare quotes or tags.
  const bare = html.replace(sheetForm, '').replaceAll(' style="', ' data-style="');
  const { documentElement, body } = new DOMParser().parseFromString(bare, 'text/html');
  const page = document.createElement('div');
  page.lang = documentElement.lang;
  page.className = body.className;
  page.append(...body.childNodes);
  for (const part of page.querySelectorAll<HTMLElement>('*')) {
    part.style.cssText = part.dataset.style ?? '';
    part.removeAttribute('data-style');
    part.removeAttribute('href');
  }
  return page;
}

/** The mail's own sheet, of which the rules for the night hold as asked, whatever this device prefers. */
function sheetOf(text: string, scheme: Scheme): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{all:initial;display:block;color-scheme:${scheme}}${text}`);
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = scheme === 'dark' ? 'all' : 'not all';
  }
  return sheet;
}
