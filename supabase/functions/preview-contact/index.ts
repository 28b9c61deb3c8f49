import { previewContact } from '../_shared/domain/contracts/preview-contact.ts';
import { serve } from '../_shared/server/http.ts';
import { handlePreviewContact } from './handler.ts';

serve(previewContact, handlePreviewContact);
