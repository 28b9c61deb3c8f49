import { serveRaw } from '../_shared/server/http.ts';
import { handleUnsubscribe } from './handler.ts';

serveRaw('unsubscribe', handleUnsubscribe, ['GET', 'HEAD', 'POST']);
