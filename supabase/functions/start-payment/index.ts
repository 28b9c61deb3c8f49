import { startPayment } from '../_shared/domain/contracts/start-payment.ts';
import { serve } from '../_shared/server/http.ts';
import { handleStartPayment } from './handler.ts';

serve(startPayment, handleStartPayment);
