import { requestAccess } from '../_shared/domain/contracts/request-access.ts';
import { serve } from '../_shared/server/http.ts';
import { handleRequestAccess } from './handler.ts';

serve(requestAccess, handleRequestAccess);
