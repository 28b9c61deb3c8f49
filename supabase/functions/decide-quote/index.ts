import { decideQuote } from '../_shared/domain/contracts/decide-quote.ts';
import { serve } from '../_shared/server/http.ts';
import { handleDecideQuote } from './handler.ts';

serve(decideQuote, handleDecideQuote);
