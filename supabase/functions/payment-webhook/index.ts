import { serveRaw } from '../_shared/server/http.ts';
import { handlePaymentWebhook } from './handler.ts';

serveRaw('payment-webhook', handlePaymentWebhook);
