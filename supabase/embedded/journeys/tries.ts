import { makeMerchant } from './merchant.ts';
import { sql } from './target.ts';

/** As many tries as `count` lie behind the next one, all of them made `ago` seconds ago. */
export function copyTries(scope: string, count: number, ago = 0) {
  return sql(
    `insert into private.tries (scope, key_hash, at)
     select t.scope, t.key_hash, clock_timestamp() - make_interval(secs => $3)
     from (select * from private.tries where scope = $1 order by at desc limit 1) t, generate_series(1, $2)`,
    [scope, count, ago],
  );
}

/** Nobody has tried anything. */
export const forget = () => sql('delete from private.tries');

export const password = 'patio-azul-22';

/** A contact with that password, and a guess at it that is wrong. */
export async function scene() {
  const merchant = await makeMerchant();
  const contact = await merchant.addContact();
  await merchant.setPassword(contact, password);
  return { merchant, contact, wrong: { slug: merchant.slug, email: contact.email, password: 'no-es-esta' } };
}
