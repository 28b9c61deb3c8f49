import { setPassword } from '../_shared/domain/contracts/set-password.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSetPassword } from './handler.ts';

serve(setPassword, handleSetPassword);
