import { saveLogo } from '../_shared/domain/contracts/save-logo.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSaveLogo } from './handler.ts';

serve(saveLogo, handleSaveLogo);
