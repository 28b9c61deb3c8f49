import { signIn } from '../_shared/domain/contracts/sign-in.ts';
import { serve } from '../_shared/server/http.ts';
import { handleSignIn } from './handler.ts';

serve(signIn, handleSignIn);
