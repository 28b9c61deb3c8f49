import { sendDocument } from '../_shared/domain/contracts/send-document.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSendDocument } from './handler.ts';

serve(sendDocument, handleSendDocument);
