import { setContactPassword } from '../_shared/domain/contracts/set-contact-password.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSetContactPassword } from './handler.ts';

serve(setContactPassword, handleSetContactPassword);
