import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { emailKey } from '../../functions/_shared/domain/email.ts';
import { Problem } from '../problem.ts';
import { targetFromEnvironment } from './from-environment.ts';
import { connect } from './target.ts';

const usage =
  'npm run merchant -- --slug tienda --name "Tienda, S. L." --email owner@tienda.es [--language es]';

/**
 * `npm run merchant`: a merchant and its owner, on the stack that runs here or on any Supabase. The owner's first
 * password is printed once, to be changed after signing in.
 */
async function main(): Promise<void> {
  const { slug, name, email, language } = options();
  const { server } = connect(targetFromEnvironment());
  const { data: org, error } = await server
    .from('organizations')
    .insert({ slug, name, language })
    .select('id')
    .single();
  if (error?.code === '23505') throw new Problem(`The address /${slug} belongs to another merchant.`);
  if (error?.code === '23514')
    throw new Problem(`/${slug} cannot be an address: small letters, digits and hyphens, no reserved word.`);
  if (error) throw error;
  const password = randomBytes(12).toString('base64url');
  const made = await server.auth.admin.createUser({
    email: emailKey(email),
    password,
    email_confirm: true,
  });
  if (made.error) {
    // Nobody owns it yet: the command can be given again.
    await server.from('organizations').delete().eq('id', org.id).throwOnError();
    throw new Problem(`The owner could not be made: ${made.error.message}`);
  }
  await server
    .from('members')
    .insert({ org_id: org.id, user_id: made.data.user.id, role: 'owner', name: email })
    .throwOnError();
  console.log(`${name} has its portal at /${slug}. Its owner signs in at /admin: ${email} / ${password}`);
}

function options(): { slug: string; name: string; email: string; language: string } {
  const { values } = parseArgs({
    options: {
      slug: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      language: { type: 'string', default: 'es' },
    },
  });
  const { slug, name, email, language } = values;
  if (!slug || !name || !email) throw new Problem(usage);
  return { slug, name, email, language };
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
});
