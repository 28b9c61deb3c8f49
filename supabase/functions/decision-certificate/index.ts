import { decisionCertificate } from '../_shared/domain/contracts/decision-certificate.ts';
import { serve } from '../_shared/server/http.ts';
import { handleDecisionCertificate } from './handler.ts';

serve(decisionCertificate, handleDecisionCertificate);
