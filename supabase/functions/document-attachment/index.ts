import { documentAttachment } from '../_shared/domain/contracts/document-attachment.ts';
import { serve } from '../_shared/server/http.ts';
import { handleDocumentAttachment } from './handler.ts';

serve(documentAttachment, handleDocumentAttachment);
