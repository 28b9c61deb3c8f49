import { viewLink } from '../_shared/domain/contracts/view-link.ts';
import { serve } from '../_shared/server/http.ts';
import { handleViewLink } from './handler.ts';

serve(viewLink, handleViewLink);
