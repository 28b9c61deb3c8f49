import type { z } from 'zod';
import { sendInvitations } from '../_shared/domain/contracts/send-invitations.ts';
import { asCaller } from '../_shared/server/clients.ts';
import { taken } from '../_shared/server/failures.ts';
import type { Call } from '../_shared/server/http.ts';
import { deliverSoon } from '../_shared/server/mail/deliver-soon.ts';

/** Queues invitations in the member's name and begins to send them. */
export async function handleSendInvitations(
  { org_id, request, to, message }: z.output<typeof sendInvitations.request>,
  call: Call,
) {
  const batch = sendInvitations.response.parse(
    taken(
      await asCaller(call.request).rpc('queue_invitations', {
        ...{ p_org: org_id, p_request: request },
        ...('contacts' in to ? { p_contacts: to.contacts } : { p_filter: to.filter }),
        ...(message === null ? {} : { p_message: message }),
      }),
    ),
  );
  deliverSoon(call.env);
  return batch;
}
