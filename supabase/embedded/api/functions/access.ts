import { decodeProtectedHeader, jwtVerify } from 'jose';

/** Headers of every answer that is ours and not the function's. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, x-client-info, apikey',
  'access-control-expose-headers': 'sb-error-code',
};

/** An answer of the runtime itself, in the form that the Supabase CLI gives it. */
export function runtimeAnswer(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { ...CORS, 'sb-error-code': code } });
}

function unauthorized(code: string, message = 'Invalid JWT'): Response {
  return Response.json(
    { code, message, msg: message },
    { status: 401, headers: { ...CORS, 'sb-error-code': code } },
  );
}

/** Null when the request carries a valid token of this stack, else the 401 as the CLI's runtime answers it. */
export async function refuseWithoutJwt(
  authorization: string | undefined,
  key: Uint8Array,
): Promise<Response | null> {
  if (!authorization) return unauthorized('UNAUTHORIZED_NO_AUTH_HEADER', 'Missing authorization header');
  const token = /^bearer\s+(\S+)$/i.exec(authorization)?.[1] ?? '';
  let algorithm: string | undefined;
  try {
    algorithm = decodeProtectedHeader(token).alg;
  } catch {
    return unauthorized('UNAUTHORIZED_INVALID_JWT_FORMAT', 'Invalid JWT format');
  }
  if (algorithm !== 'HS256') return unauthorized('UNAUTHORIZED_UNSUPPORTED_TOKEN_ALGORITHM');
  return jwtVerify(token, key, { algorithms: ['HS256'] }).then(
    () => null,
    () => unauthorized('UNAUTHORIZED_JWT'),
  );
}
