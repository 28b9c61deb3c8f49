import { paymentStatus } from '../_shared/domain/contracts/payment-status.ts';
import { serve } from '../_shared/server/http.ts';
import { handlePaymentStatus } from './handler.ts';

serve(paymentStatus, handlePaymentStatus);
