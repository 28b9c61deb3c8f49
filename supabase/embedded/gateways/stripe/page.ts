import { fromStripeUnits } from '@shared/stripe-amount.ts';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ApiEnv } from './api.ts';
import { StripeFailure } from './errors.ts';
import type { Session } from './objects.ts';
import { type PageLanguage, pageLanguage, pageWords } from './page-words.ts';
import { confirm, findSession } from './payments.ts';
import type { Core } from './state.ts';

const goodCard = '4242424242424242';
const badCard = '4000000000000002';
const spaced = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The page to which a payer is sent. Plain forms: it works without JavaScript. */
export function createPage(core: Core): Hono<ApiEnv> {
  const page = new Hono<ApiEnv>();
  page.get('/c/pay/:id', (c) => show(core, c, c.req.param('id'), null));
  page.post('/c/pay/:id', async (c) => {
    const id = c.req.param('id');
    const form = await c.req.parseBody();
    const card = String(form.decline ?? form.card ?? '').replaceAll(/\s/g, '');
    const session = lookup(core, id);
    if (session?.status !== 'open') return show(core, c, id, null);
    if (card !== goodCard && card !== badCard) return show(core, c, id, 'unknownCard');
    if (card === badCard) {
      confirm(core, id, 'declined');
      return show(core, c, id, 'declined');
    }
    return c.redirect(successUrl(confirm(core, id, 'paid')), 303);
  });
  return page;
}

function lookup(core: Core, id: string): Session | null {
  try {
    return findSession(core, id);
  } catch (error) {
    if (error instanceof StripeFailure) return null;
    throw error;
  }
}

function successUrl(session: Session): string {
  const url = session.success_url ?? session.return_url ?? '';
  return url.replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

async function show(
  core: Core,
  c: Context<ApiEnv>,
  id: string,
  problem: 'declined' | 'unknownCard' | null,
): Promise<Response> {
  const session = lookup(core, id);
  const language = pageLanguage(session?.locale ?? null, c.req.header('accept-language'));
  const words = pageWords[language];
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  );
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  if (!session) return c.html(frame(language, html`<h1>${words.unknown}</h1>`), 404);
  if (session.status !== 'open') {
    const paid = session.status === 'complete';
    const back = paid ? successUrl(session) : session.cancel_url;
    const link = back ? html`<a class="button" href="${back}">${words.back}</a>` : '';
    return c.html(frame(language, html`<h1>${paid ? words.paid : words.expired}</h1>${link}`));
  }
  return c.html(frame(language, payForm(core, session, language, problem)), problem ? 402 : 200);
}

function payForm(
  core: Core,
  session: Session,
  language: PageLanguage,
  problem: 'declined' | 'unknownCard' | null,
) {
  const words = pageWords[language];
  const merchant = core.state.accounts.find((one) => one.id === core.state.owners[session.id])?.name ?? '';
  const total = money(session.amount_total, session.currency, language);
  const lines = (core.state.drafts[session.id]?.lines ?? []).map(
    (line) =>
      html`<li><span>${line.name}</span> <span>${money(line.unit_amount * line.quantity, session.currency, language)}</span></li>`,
  );
  return html`<p class="merchant">${merchant}</p>
    <h1><span>${words.total}</span> <strong>${total}</strong></h1>
    <ul>${lines}</ul>
    ${problem ? html`<p class="problem" role="alert">${words[problem]}</p>` : ''}
    <form method="post">
      <label for="card">${words.card}</label>
      <input id="card" name="card" inputmode="numeric" autocomplete="off" value="${spaced(goodCard)}">
      <button class="button">${words.pay(total)}</button>
      <button class="plain" name="decline" value="${badCard}">${words.decline}</button>
    </form>
    ${session.cancel_url ? html`<a class="plain" href="${session.cancel_url}">${words.cancel}</a>` : ''}`;
}

/** An amount in Stripe's units for a person to read. */
function money(units: number, currency: string, language: PageLanguage): string {
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

function frame(language: PageLanguage, body: ReturnType<typeof html>) {
  const words = pageWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${words.standIn}</title>
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
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  </style>
</head>
<body>
  <header class="notice">${words.standIn}</header>
  <main>${body}</main>
</body>
</html>`;
}
