import { changePassword } from '../_shared/domain/contracts/change-password.ts';
import { serve } from '../_shared/server/http.ts';
import { handleChangePassword } from './handler.ts';

serve(changePassword, handleChangePassword);
