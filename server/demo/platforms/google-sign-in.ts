/** Google's sign-in as the stand-in has it: codes with PKCE, tokens that end by the clock, keys that sign what Pub/Sub delivers. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Clock } from '#server/system/clock.ts';
import type { Asked, Served } from './desk.ts';

const LIFE_SECONDS = 3_599;
const CODE_MS = 10 * 60_000;

const oauthError = (error: string, error_description: string, status = 400): Served => ({
  status,
  json: { error, error_description },
});

type Code = { readonly challenge: string; readonly redirectUri: string; readonly until: number };

export function openSignIn(
  clock: Clock,
  app: { readonly clientId: string; readonly clientSecret: string; readonly scope: string },
) {
  const codes = new Map<string, Code>();
  const access = new Map<string, number>();
  const refresh = new Set<string>();
  const token = (prefix: string) => `${prefix}${randomBytes(18).toString('base64url')}`;

  function issueAccess(): string {
    const issued = token('ya29.');
    access.set(issued, clock.now() + LIFE_SECONDS * 1000);
    return issued;
  }
  function issueRefresh(): string {
    const issued = token('1//0');
    refresh.add(issued);
    return issued;
  }

  /** The page on which the owner allows it; this one allows everything at once. */
  function authorize({ query }: Asked): Served {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== app.clientId) return { status: 401, text: 'Error 401: invalid_client' };
    if (query.get('response_type') !== 'code' || query.get('scope') !== app.scope)
      return { status: 400, text: 'Error 400: invalid_request' };
    const code = token('4/0');
    const challenge = query.get('code_challenge_method') === 'S256' ? (query.get('code_challenge') ?? '') : '';
    codes.set(code, { challenge, redirectUri, until: clock.now() + CODE_MS });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ state: query.get('state') ?? '', code, scope: app.scope }).toString();
    return { status: 302, headers: { location: back.href } };
  }

  function exchange({ form }: Asked): Served {
    if (form.get('client_id') !== app.clientId || form.get('client_secret') !== app.clientSecret)
      return oauthError('invalid_client', 'Unauthorized', 401);
    const life = { expires_in: LIFE_SECONDS, scope: app.scope, token_type: 'Bearer' };
    if (form.get('grant_type') === 'refresh_token') {
      if (!refresh.has(form.get('refresh_token') ?? '')) return oauthError('invalid_grant', 'Token has been expired or revoked.');
      return { json: { access_token: issueAccess(), ...life } };
    }
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const proved = code !== undefined && code.until > clock.now() && code.redirectUri === form.get('redirect_uri');
    if (!proved || code.challenge !== verifier) return oauthError('invalid_grant', 'Bad Request');
    return { json: { access_token: issueAccess(), refresh_token: issueRefresh(), ...life } };
  }

  function revoke({ form }: Asked): Served {
    const ended = form.get('token') ?? '';
    if (!refresh.has(ended) && !access.has(ended)) return oauthError('invalid_token', 'Token expired or revoked');
    access.clear();
    refresh.clear();
    return { json: {} };
  }

  return {
    authorize,
    exchange,
    revoke,
    issueAccess,
    issueRefresh,
    isIn: ({ headers }: Asked) => (access.get((headers['authorization'] ?? '').replace(/^Bearer /, '')) ?? 0) > clock.now(),
    expire(forever: boolean) {
      access.clear();
      if (forever) refresh.clear();
    },
    allowed: () => refresh.size > 0,
  };
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
/** Made when the first delivery is signed: they take their time. */
let pairs: { readonly own: ReturnType<typeof pair>; readonly strange: ReturnType<typeof pair> } | null = null;
const pairsOf = () => (pairs ??= { own: pair(), strange: pair() });
const KEY_ID = 'test-key-1';

type Fields = Readonly<Record<string, unknown>>;

/** A token as Google's own, or one of somebody who would like to be. */
export function tokenFor(
  claims: Fields,
  { forged = false, header = {} }: { readonly forged?: boolean; readonly header?: Fields } = {},
): string {
  const { own, strange } = pairsOf();
  const parts = [{ alg: 'RS256', kid: KEY_ID, typ: 'JWT', ...header }, claims];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), (forged ? strange : own).privateKey).toString('base64url')}`;
}

/** The public half, as it stands at the address of certificates. */
export const publicKeys = () => ({
  keys: [{ ...pairsOf().own.publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }],
});
