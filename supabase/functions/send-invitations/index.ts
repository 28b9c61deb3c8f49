import { sendInvitations } from '../_shared/domain/contracts/send-invitations.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSendInvitations } from './handler.ts';

serve(sendInvitations, handleSendInvitations);
