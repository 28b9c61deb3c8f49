import { statementPdf } from '../_shared/domain/contracts/statement-pdf.ts';
import { serve } from '../_shared/server/http.ts';
import { handleStatementPdf } from './handler.ts';

serve(statementPdf, handleStatementPdf);
