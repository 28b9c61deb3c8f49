import { sweep } from '../_shared/domain/contracts/sweep.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSweep } from './handler.ts';

serve(sweep, handleSweep);
