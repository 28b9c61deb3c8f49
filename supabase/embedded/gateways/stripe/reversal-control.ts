import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv } from './api.ts';
import { closeDispute, dispute, escalate } from './disputes.ts';
import { tellFee } from './payments.ts';
import { refund, settleRefund } from './refunds.ts';
import type { Core } from './state.ts';
import type { Postman } from './webhooks.ts';

const amount = z.number().int().positive().optional();
const webhook = z.boolean().default(true);
const schemas = {
  refund: z.object({ amount, status: z.enum(['pending', 'succeeded']).optional(), webhook }),
  settle: z.object({ succeeded: z.boolean(), webhook }),
  fee: z.object({ webhook }),
  dispute: z.object({ amount, withdrawn: amount, inquiry: z.boolean().optional(), webhook }),
  escalate: z.object({ webhook }),
  close: z.object({ won: z.boolean(), webhook }),
};

/** The control's part about what comes after a payment: its fee, money that goes back. Below `/_control`. `webhook: false` keeps an act from being announced. */
export function reversalControl(core: Core, postman: Postman): Hono<ApiEnv> {
  const control = new Hono<ApiEnv>();
  const act = async <T extends { webhook: boolean }>(
    c: Context<ApiEnv>,
    schema: z.ZodType<T>,
    work: (asked: T) => object,
  ) => {
    const asked = schema.parse(JSON.parse((await c.req.text()) || '{}'));
    return c.json(postman.perhapsSilent(!asked.webhook, () => work(asked)));
  };
  control.post('/payments/:intent/fee', (c) =>
    act(c, schemas.fee, () => tellFee(core, c.req.param('intent'))),
  );
  control.post('/payments/:intent/refund', (c) =>
    act(c, schemas.refund, (asked) => refund(core, c.req.param('intent'), asked)),
  );
  control.post('/refunds/:id/settle', (c) =>
    act(c, schemas.settle, ({ succeeded }) => settleRefund(core, c.req.param('id'), succeeded)),
  );
  control.post('/payments/:intent/dispute', (c) =>
    act(c, schemas.dispute, (asked) => dispute(core, c.req.param('intent'), asked)),
  );
  control.post('/disputes/:id/escalate', (c) =>
    act(c, schemas.escalate, () => escalate(core, c.req.param('id'))),
  );
  control.post('/disputes/:id/close', (c) =>
    act(c, schemas.close, ({ won }) => closeDispute(core, c.req.param('id'), won)),
  );
  return control;
}
