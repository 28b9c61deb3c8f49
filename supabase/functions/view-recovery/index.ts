import { viewRecovery } from '../_shared/domain/contracts/view-recovery.ts';
import { serve } from '../_shared/server/http.ts';
import { handleViewRecovery } from './handler.ts';

serve(viewRecovery, handleViewRecovery);
