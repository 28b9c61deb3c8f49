import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ApiEnv } from './api.ts';
import { StripeFailure } from './errors.ts';
import type { Session } from './objects.ts';
import { frame, guard, money } from './page-frame.ts';
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
  guard(c);
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
