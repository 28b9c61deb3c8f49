import { postComment } from '../_shared/domain/contracts/post-comment.ts';
import { serve } from '../_shared/server/http.ts';
import { handlePostComment } from './handler.ts';

serve(postComment, handlePostComment);
