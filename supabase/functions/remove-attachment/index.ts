import { removeAttachment } from '../_shared/domain/contracts/remove-attachment.ts';
import { serve } from '../_shared/server/http.ts';
import { handleRemoveAttachment } from './handler.ts';

serve(removeAttachment, handleRemoveAttachment);
