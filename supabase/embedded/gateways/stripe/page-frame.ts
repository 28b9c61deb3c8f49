import { fromStripeUnits } from '@shared/stripe-amount.ts';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ApiEnv } from './api.ts';
import { type PageLanguage, pageWords } from './page-words.ts';

/** What every page here may load: nothing but its own style. */
export function guard(c: Context<ApiEnv>): void {
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  );
  // Not `no-referrer`: browsers would then hide from us that a form of ours comes from ourselves.
  c.header('Referrer-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
}

/** An amount in Stripe's units for a person to read. */
export function money(units: number, currency: string, language: PageLanguage): string {
  const code = currency.toUpperCase();
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: code,
    useGrouping: 'always',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const text = String(fromStripeUnits(code, units).amount).padStart(digits + 1, '0');
  const point = text.length - digits;
  return format.format(`${text.slice(0, point)}.${text.slice(point) || '0'}` as `${number}`);
}

/** A page that says what it is not, in `notice`. */
export function frame(
  language: PageLanguage,
  body: ReturnType<typeof html>,
  notice: string = pageWords[language].standIn,
) {
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${notice}</title>
  <style>
    :root { color-scheme: light dark; --line: light-dark(#d5d9e2, #3a4150); --accent: light-dark(#4338ca, #a5b4fc); --on: light-dark(#fff, #1e1b4b); }
    * { box-sizing: border-box; }
    body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f4f5f8, #14171d); color: light-dark(#1c2130, #eceef3); }
    .notice { margin: 0; padding: .75rem 1rem; text-align: center; font-weight: 600; background: light-dark(#fde68a, #78350f); color: light-dark(#451a03, #fef3c7); }
    main { max-width: min(28rem, calc(100% - 2rem)); margin: 1.5rem auto; padding: 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: light-dark(#fff, #1b1f27); }
    .merchant { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
    h1 { margin: .5rem 0 1rem; font-size: 1rem; font-weight: 400; }
    h1 strong { display: block; font-size: 2rem; line-height: 1.2; }
    ul { margin: 0 0 1.5rem; padding: 0; list-style: none; }
    li { display: flex; justify-content: space-between; gap: 1rem; padding: .5rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    li span:last-child { white-space: nowrap; }
    label { display: block; margin-bottom: .25rem; font-weight: 600; }
    input, .button, .plain { display: block; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border-radius: .5rem; font: inherit; text-align: center; text-decoration: none; }
    input { margin-bottom: 1rem; border: 1px solid light-dark(#737b8c, #8b93a5); background: transparent; color: inherit; text-align: start; font-variant-numeric: tabular-nums; }
    .button { border: 0; background: var(--accent); color: var(--on); font-weight: 600; cursor: pointer; }
    .plain { margin-top: .5rem; border: 0; background: transparent; color: var(--accent); text-decoration: underline; cursor: pointer; }
    .problem { padding: .75rem; border-radius: .5rem; background: light-dark(#fee2e2, #450a0a); color: light-dark(#7f1d1d, #fecaca); }
    .payments { list-style: none; padding: 0; margin: 0; }
    .payments > li { display: block; padding: 1rem 0; }
    .payments h2 { display: flex; justify-content: space-between; gap: 1rem; margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
    .payments form { display: flex; flex-wrap: wrap; align-items: end; gap: .5rem; margin-top: .75rem; }
    .payments form > div, .payments button { flex: 1 1 9rem; width: auto; margin: 0; }
    .payments input { margin: 0; }
    .payments .acts { align-items: stretch; }
    .payments .acts button { border: 1px solid var(--line); text-decoration: none; }
    .payments .do { display: block; padding-top: 0; border: 0; }
    .payments .do form { margin: 0; }
    .payments ul { margin: .5rem 0 0; }
    .state { margin: .25rem 0 0; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  </style>
</head>
<body>
  <header class="notice">${notice}</header>
  <main>${body}</main>
</body>
</html>`;
}
