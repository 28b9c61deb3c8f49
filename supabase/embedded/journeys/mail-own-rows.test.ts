import { postComment } from '@shared/contracts/post-comment.ts';
import { requestAccess } from '@shared/contracts/request-access.ts';
import { expect, test } from 'vitest';
import { inbox } from './inbox.ts';
import { type Merchant, makeMerchant } from './merchant.ts';
import { call, sql } from './target.ts';

/** B5: what somebody's request queued goes out with it; what others left waits for the sweep. */
const states = (merchant: Merchant) =>
  sql<{ kind: string; state: string; attempts: number }>(
    'select kind, state, attempts from public.mail_deliveries where org_id = $1 order by id',
    [merchant.id],
  );

test('a visitor’s request sends its own mail and none of another merchant’s', async () => {
  const [mine, other] = [await makeMerchant(), await makeMerchant()];
  const [visitor, stranger] = [await mine.addContact(), await other.addContact()];
  await sql(
    `select private.queue_mail($1, 'receipt', $2, private.uuid_v7(), '{}', format('%s:%s', $2::uuid, n))
     from generate_series(1, 30) n`,
    [other.id, stranger.id],
  );
  await call(requestAccess, { purpose: 'password', slug: mine.slug, email: visitor.email });
  expect(await inbox(visitor.email, 10)).toHaveLength(1);

  const invoice = await mine.addInvoice(visitor);
  await call(
    postComment,
    { org_id: mine.id, document_id: invoice.id, body: 'Gracias', request_id: crypto.randomUUID() },
    mine.owner.token,
  );
  await expect
    .poll(() => states(mine))
    .toMatchObject([{ state: 'sent' }, { kind: 'comment', state: 'sent' }]);
  const left = await states(other);
  expect(left.map(({ attempts }) => attempts)).toEqual(Array(30).fill(0));
});
