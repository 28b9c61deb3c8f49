import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { setContactPassword } from '../../functions/_shared/domain/contracts/set-contact-password.ts';
import { signIn } from '../../functions/_shared/domain/contracts/sign-in.ts';
import { connect } from '../seed/target.ts';
import type { StackAddresses } from '../stack-file.ts';
import type { Asking } from './asking.ts';
import type { Caller } from './question.ts';

export interface Customer extends Caller {
  id: string;
  /** How many documents it has. */
  documents: number;
}

export interface People {
  org: string;
  owner: Caller;
  big: Customer;
  medium: Customer;
  small: Customer;
}

const callerOf = (token: string): Caller => ({ token, claims: decodeJwt(token) });

/** An owner of the merchant, and three of its contacts: that of a hundred thousand documents, of a thousand, of fifty. */
export async function bringPeople(stack: StackAddresses, asking: Asking, slug: string): Promise<People> {
  const { server, signIn: signInMember, call } = connect(stack);
  const { data: org } = await server
    .from('organizations')
    .select('id')
    .eq('slug', slug)
    .single()
    .throwOnError();

  const email = `owner-${randomUUID()}@${slug}.test`;
  const password = randomUUID();
  const made = await server.auth.admin.createUser({ email, password, email_confirm: true });
  if (made.error) throw made.error;
  await server
    .from('members')
    .insert({ org_id: org.id, user_id: made.data.user.id, role: 'owner', name: 'Bench' })
    .throwOnError();
  const session = await signInMember(email, password);
  if (session === null) throw new Error('The owner cannot sign in');

  const enter = async (about: number): Promise<Customer> => {
    const contact = await customerOf(asking, org.id, about);
    const body = { org_id: org.id, contact_id: contact.id, password };
    await call(setContactPassword, body, session.access_token);
    const entered = await call(signIn, { slug, email: contact.email, password });
    return { ...callerOf(entered.session.access_token), ...contact };
  };
  return {
    org: org.id,
    owner: callerOf(session.access_token),
    big: await enter(Number.POSITIVE_INFINITY),
    medium: await enter(1000),
    small: await enter(50),
  };
}

/** The customer whose number of documents comes nearest. */
async function customerOf(asking: Asking, org: string, about: number) {
  const [contact] = await asking.rows<{ id: string; email: string; documents: number }>(
    `select c.id, c.email, d.documents from public.contacts c
     join (select contact_id, count(*)::integer as documents from public.documents where org_id = $1
       group by contact_id) d on d.contact_id = c.id
     where c.org_id = $1 and c.email is not null and c.kind <> 'supplier'
     order by abs(d.documents - least($2::float8, 1e9)), c.id limit 1`,
    [org, Number.isFinite(about) ? about : 1e9],
  );
  if (contact === undefined) throw new Error('There is no such contact');
  return contact;
}
