import { documentPdf } from '../_shared/domain/contracts/document-pdf.ts';
import { serve } from '../_shared/server/http.ts';
import { handleDocumentPdf } from './handler.ts';

serve(documentPdf, handleDocumentPdf);
