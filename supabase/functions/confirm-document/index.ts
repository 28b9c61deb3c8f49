import { confirmDocument } from '../_shared/domain/contracts/confirm-document.ts';
import { serve } from '../_shared/server/http.ts';
import { handleConfirmDocument } from './handler.ts';

serve(confirmDocument, handleConfirmDocument);
