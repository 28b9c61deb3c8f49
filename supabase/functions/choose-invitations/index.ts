import { chooseInvitations } from '../_shared/domain/contracts/choose-invitations.ts';
import { serve } from '../_shared/server/http.ts';
import { handleChooseInvitations } from './handler.ts';

serve(chooseInvitations, handleChooseInvitations);
