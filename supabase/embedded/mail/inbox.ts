import { type Context, Hono } from 'hono';
import { ownPagesOnly } from '../own-pages.ts';
import type { Message, Messages } from './messages.ts';
import { inboxPage, messagePage, styles } from './pages.ts';

const page =
  "default-src 'none'; style-src 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
/** A caught mail is foreign text: it runs no script, has no origin and may only open links elsewhere. */
const foreign =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: cid:; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * The inbox of the mail catcher: pages to look at, and JSON for tests. `GET /messages?to=<address>` lists, newest
 * first; with `&wait=<seconds>` it answers when there is one. `DELETE /messages` empties it.
 */
export function createInbox(messages: Messages, port: number): Hono {
  const app = new Hono();
  app.use(ownPagesOnly(port));
  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', page);
  });
  app.get('/', (c) => c.html(inboxPage(messages.all(c.req.query('to')))));
  app.get('/inbox.css', (c) => c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/messages', async (c) => {
    const seconds = Math.min(Math.max(Number(c.req.query('wait')) || 0, 0), 60);
    const found = await messages.waitFor(c.req.query('to'), seconds * 1_000);
    return c.json(found.map(asJson));
  });
  app.delete('/messages', (c) => {
    messages.clear();
    return c.body(null, 204);
  });
  app.get('/messages/:id', (c) => withMessage(c, messages, (mail) => c.json(asJson(mail))));
  app.get('/read/:id', (c) => withMessage(c, messages, (mail) => c.html(messagePage(mail))));
  app.get('/messages/:id/html', (c) =>
    withMessage(c, messages, (mail) => {
      c.header('Content-Security-Policy', foreign);
      return c.html(`<!doctype html><base target="_blank">${mail.html ?? ''}`);
    }),
  );
  app.get('/messages/:id/attachments/:index', (c) =>
    withMessage(c, messages, (mail) => {
      const file = mail.attachments[Number(c.req.param('index'))];
      if (!file) return c.text('Not found', 404);
      c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
      return c.body(new Uint8Array(file.body), 200, { 'Content-Type': 'application/octet-stream' });
    }),
  );
  return app;
}

function withMessage(c: Context, messages: Messages, show: (mail: Message) => Response | Promise<Response>) {
  const mail = messages.find(Number(c.req.param('id')));
  return mail ? show(mail) : c.text('Not found', 404);
}

function asJson({ attachments, ...mail }: Message) {
  return {
    ...mail,
    attachments: attachments.map(({ name, type, body }) => ({ name, type, size: body.length })),
  };
}
