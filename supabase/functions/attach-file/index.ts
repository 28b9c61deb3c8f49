import { attachFile } from '../_shared/domain/contracts/attach-file.ts';
import { serve } from '../_shared/server/http.ts';
import { handleAttachFile } from './handler.ts';

serve(attachFile, handleAttachFile);
