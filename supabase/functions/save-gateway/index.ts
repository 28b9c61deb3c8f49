import { saveGateway } from '../_shared/domain/contracts/save-gateway.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSaveGateway } from './handler.ts';

serve(saveGateway, handleSaveGateway);
