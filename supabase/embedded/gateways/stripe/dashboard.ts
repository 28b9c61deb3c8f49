import { formatAmount, parseDecimal } from '@shared/money.ts';
import { fromStripeUnits, toStripeUnits } from '@shared/stripe-amount.ts';
import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { ApiEnv } from './api.ts';
import { dashboardWords } from './dashboard-words.ts';
import { closeDispute, dispute, escalate } from './disputes.ts';
import { StripeFailure } from './errors.ts';
import type { Charge, Dispute, Refund } from './objects.ts';
import { frame, guard, money } from './page-frame.ts';
import { type PageLanguage, pageLanguage } from './page-words.ts';
import { refund, settleRefund } from './refunds.ts';
import type { Core } from './state.ts';

/** How many payments the page shows, the latest. */
const most = 50;

/** Where a merchant gives payments back, and its contacts' banks dispute them; `?account=` shows one merchant's alone. */
export function createDashboard(core: Core): Hono<ApiEnv> {
  const dashboard = new Hono<ApiEnv>();
  dashboard.get('/dashboard', (c) => show(core, c, null));
  dashboard.post('/dashboard', async (c) => {
    const form = await c.req.parseBody();
    try {
      act(core, String(form.act), String(form.id), String(form.amount ?? ''));
    } catch (error) {
      if (!(error instanceof StripeFailure)) throw error;
      return show(core, c, error.message);
    }
    return c.redirect(c.req.url, 303);
  });
  return dashboard;
}

function act(core: Core, what: string, id: string, amount: string): void {
  const acts: Record<string, () => unknown> = {
    refund: () => refund(core, id, { amount: unitsOf(core, id, amount) }),
    dispute: () => dispute(core, id),
    inquiry: () => dispute(core, id, { inquiry: true }),
    escalate: () => escalate(core, id),
    won: () => closeDispute(core, id, true),
    lost: () => closeDispute(core, id, false),
    fails: () => settleRefund(core, id, false),
    arrives: () => settleRefund(core, id, true),
  };
  acts[what]?.();
}

/** An amount as a person writes it, in Stripe's units; what is none is too small for every refund. */
function unitsOf(core: Core, intent: string, amount: string): number {
  const currency = (core.state.intents[intent]?.currency ?? '').toUpperCase();
  const read = parseDecimal(amount, currency);
  return read.ok ? toStripeUnits(currency, read.minor) : 0;
}

function show(core: Core, c: Context<ApiEnv>, problem: string | null) {
  const language = pageLanguage(null, c.req.header('accept-language'));
  const words = dashboardWords[language];
  const account = c.req.query('account');
  const charges = Object.values(core.state.charges)
    .filter(({ id, status }) => status === 'succeeded' && (!account || core.state.owners[id] === account))
    .slice(-most)
    .reverse();
  guard(c);
  const body = html`<h1><b>${words.title}</b></h1>
    ${problem === null ? '' : html`<p class="problem" role="alert">${problem}</p>`}
    ${charges.length === 0 ? html`<p>${words.nothing}</p>` : html`<ul class="payments">${charges.map((charge) => payment(core, charge, language))}</ul>`}`;
  return c.html(frame(language, body, words.standIn), problem === null ? 200 : 400);
}

function payment(core: Core, charge: Charge, language: PageLanguage) {
  const words = dashboardWords[language];
  const { refunds, disputes, owners, accounts, sessions, drafts } = core.state;
  const merchant = accounts.find(({ id }) => id === owners[charge.id])?.name ?? '';
  const session = Object.values(sessions).find((one) => one.payment_intent === charge.payment_intent);
  const names = (drafts[session?.id ?? '']?.lines ?? []).map(({ name }) => name).join(', ');
  const left = charge.amount - charge.amount_refunded;
  const back = Object.values(refunds).filter((one) => one.charge === charge.id);
  const disputed = Object.values(disputes).filter((one) => one.charge === charge.id);
  const whole = money(charge.amount, charge.currency, language);
  return html`<li id="${charge.payment_intent}">
    <h2><span>${names}</span> <span>${whole}</span></h2>
    <p class="state">${merchant}</p>
    ${left > 0 && !charge.disputed ? refundForm(charge, left, language, `${names} ${whole}`) : ''}
    ${disputed.length === 0 && left > 0 ? buttons(charge.payment_intent, { dispute: words.dispute, inquiry: words.inquiry }) : ''}
    <ul>${back.map((one) => refunded(one, language))}${disputed.map((one) => contested(one, language))}</ul>
  </li>`;
}

function refundForm(
  { payment_intent, currency }: Charge,
  left: number,
  language: PageLanguage,
  title: string,
) {
  const words = dashboardWords[language];
  const field = `amount-${payment_intent}`;
  const code = currency.toUpperCase();
  const whole = formatAmount(fromStripeUnits(code, left).amount, code, language);
  return html`<form method="post">
    <input type="hidden" name="id" value="${payment_intent}">
    <div><label for="${field}">${words.amount}</label>
    <input id="${field}" name="amount" inputmode="decimal" autocomplete="off" value="${whole}"></div>
    <button class="button" name="act" value="refund" aria-label="${words.refund}: ${title}">${words.refund}</button>
  </form>`;
}

function buttons(id: string, labels: Record<string, string>) {
  const each = Object.entries(labels).map(
    ([act, label]) => html`<button class="plain" name="act" value="${act}">${label}</button>`,
  );
  return html`<form method="post" class="acts"><input type="hidden" name="id" value="${id}">${each}</form>`;
}

function refunded({ id, status, amount, currency }: Refund, language: PageLanguage) {
  const { refunds, arrives, fails } = dashboardWords[language];
  const acts = status === 'pending' ? { arrives, fails } : status === 'succeeded' ? { fails } : null;
  return html`<li><span>${refunds[status]}</span> <span>${money(amount, currency, language)}</span></li>
    ${acts ? html`<li class="do">${buttons(id, acts)}</li>` : ''}`;
}

function contested({ id, status, amount, currency }: Dispute, language: PageLanguage) {
  const { disputes, escalate, close, won, lost } = dashboardWords[language];
  const acts =
    status === 'needs_response'
      ? { won, lost }
      : status === 'warning_needs_response'
        ? { escalate, lost: close }
        : null;
  return html`<li><span>${disputes[status]}</span> <span>${money(amount, currency, language)}</span></li>
    ${acts ? html`<li class="do">${buttons(id, acts)}</li>` : ''}`;
}
