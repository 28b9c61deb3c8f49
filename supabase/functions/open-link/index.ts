import { openLink } from '../_shared/domain/contracts/open-link.ts';
import { serve } from '../_shared/server/http.ts';
import { handleOpenLink } from './handler.ts';

serve(openLink, handleOpenLink);
