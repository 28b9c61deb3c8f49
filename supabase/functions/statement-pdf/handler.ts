import { z } from 'zod';
import type { statementPdf } from '../_shared/domain/contracts/statement-pdf.ts';
import { documentSnapshotSchema } from '../_shared/domain/document-snapshot.ts';
import { Refusal } from '../_shared/domain/failures.ts';
import { isOfOneMoment, movementSchema, statementSchema } from '../_shared/domain/statement.ts';
import { MAX_STATEMENT_MOVEMENTS, statementFileName } from '../_shared/domain/statement-file.ts';
import { asCaller, asServer } from '../_shared/server/clients.ts';
import { disposition } from '../_shared/server/disposition.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { fetchLogo } from '../_shared/server/logo-file.ts';
import { renderStatementPdf } from '../_shared/server/pdf/render-statement.ts';

type Input = z.output<typeof statementPdf.request>;

const { seller, buyer } = documentSnapshotSchema.shape;
const parties = z.object({ seller, buyer });

/** An account statement on paper, as it is now: nothing of it is kept. SQL decides who may read it. */
export async function handleStatementPdf({ language, ...what }: Input, call: Call) {
  const account = await readAccount(what, call);
  const { org_id, contact_id, from, to } = what;
  const who = { p_org: org_id, p_contact: contact_id };
  const server = asServer();
  const { seller, buyer } = parties.parse(taken(await server.rpc('statement_parties', who)));
  const period = { from, to };
  const logo = await fetchLogo(server, seller.logo);
  const bytes = await renderStatementPdf({ ...account, seller, buyer, period, language }, logo);
  const name = statementFileName(account.statement.contact, period, language, 'pdf');
  return new Response(bytes.slice(), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': disposition(true, name) },
  });
}

/** The account with all its movements, by the caller's own right. */
async function readAccount({ org_id, contact_id, currency, from, to }: Omit<Input, 'language'>, call: Call) {
  const caller = asCaller(call.request);
  const args = {
    ...{ p_org: org_id, p_contact: contact_id, p_currency: currency },
    ...(from === null ? {} : { p_from: from }),
    ...(to === null ? {} : { p_to: to }),
  };
  const statement = statementSchema.parse(taken(await caller.rpc('statement', args)));
  if (statement.movements > MAX_STATEMENT_MOVEMENTS)
    throw new Refusal('TOOLG', `A paper holds ${MAX_STATEMENT_MOVEMENTS} movements`);
  const listed = await caller.rpc('statement_movements', { ...args, p_limit: MAX_STATEMENT_MOVEMENTS });
  const movements = z.array(movementSchema).parse(taken(listed));
  if (!isOfOneMoment(statement, movements)) throw new Refusal('BUSYY', 'The account moved while it was read');
  return { statement, movements };
}
