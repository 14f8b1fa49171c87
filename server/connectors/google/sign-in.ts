/** Google's sign-in (OAuth 2.0 for web servers, with PKCE), its tokens and their end. */
import type { Account, AccountVerbs, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { stringOf, type Fields } from '../kit/read.ts';
import { bodyOf } from './api.ts';

const SCOPE = 'https://www.googleapis.com/auth/business.manage';
/** The name before 2018, which still counts. */
const OLD_SCOPE = 'https://www.googleapis.com/auth/plus.business.manage';
/** When Google does not say: as it documents. */
const LIFE_SECONDS = 3_599;

type Tokens = {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly scopes: readonly string[];
};

async function askForTokens(io: Io, form: Readonly<Record<string, string>>): Promise<Outcome<Tokens>> {
  const secrets = [io.app('clientSecret'), form['refresh_token'] ?? '', form['code'] ?? ''];
  const answer = await io.http({
    method: 'POST',
    url: io.base('token'),
    form: { ...form, client_id: io.app('clientId'), client_secret: io.app('clientSecret') },
  });
  if (!answer.ok) return answer;
  const body = bodyOf(answer.value, { now: io.now, wrote: false, secrets });
  if (!body.ok) return body;
  const tokens = tokensIn(body.value, io.now);
  return tokens.accessToken === '' ? fault('temporary', 'no access token') : done(tokens);
}

function tokensIn(body: Fields, now: number): Tokens {
  const seconds = Number(stringOf(body['expires_in']));
  return {
    accessToken: stringOf(body['access_token']),
    refreshToken: stringOf(body['refresh_token']),
    expiresAt: String(now + (seconds > 0 ? seconds : LIFE_SECONDS) * 1000),
    scopes: stringOf(body['scope']).split(' '),
  };
}

const withTokens = (account: Account, { accessToken, refreshToken, expiresAt }: Tokens): Account => ({
  ...account,
  settings: { ...account.settings, expiresAt },
  secrets: { ...account.secrets, accessToken, ...(refreshToken === '' ? {} : { refreshToken }) },
});

export const oauth: NonNullable<AccountVerbs['oauth']> = {
  async begin(io, { account, redirectUri, state, codeChallenge }) {
    if (io.app('clientId') === '') return fault('permission', 'not_registered');
    const url = new URL(io.base('sign_in'));
    url.search = new URLSearchParams({
      client_id: io.app('clientId'),
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: SCOPE,
      // Without both there is no refresh token for somebody who allowed it before.
      access_type: 'offline',
      prompt: 'consent',
      state,
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
    }).toString();
    return done({ url: url.href, account });
  },
  async finish(io, { account, redirectUri, code, codeVerifier }) {
    const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: codeVerifier };
    const tokens = await askForTokens(io, form);
    if (!tokens.ok) return tokens;
    const { scopes, refreshToken } = tokens.value;
    // Each permission has a box of its own on Google's page, and can be left empty.
    if (!scopes.includes(SCOPE) && !scopes.includes(OLD_SCOPE)) return fault('permission', 'scope_not_granted');
    if (refreshToken === '') return fault('permission', 'no_refresh_token');
    return done(withTokens(account, tokens.value));
  },
};

export async function refresh(io: Io, account: Account): Promise<Outcome<Account>> {
  const token = account.secrets['refreshToken'] ?? '';
  if (token === '') return fault('token', '');
  const tokens = await askForTokens(io, { grant_type: 'refresh_token', refresh_token: token });
  return tokens.ok ? done(withTokens(account, tokens.value)) : tokens;
}

export function refreshAt({ settings }: Account): number | null {
  const at = Number(settings['expiresAt']);
  return at > 0 ? at : null;
}

/** Ends every token of this person for this installation, those of other locations too. */
export async function endSignIn(io: Io, { secrets }: Account): Promise<Outcome<null>> {
  const token = secrets['refreshToken'] || secrets['accessToken'] || '';
  if (token === '') return done(null);
  const answer = await io.http({ method: 'POST', url: io.base('revoke'), form: { token } });
  if (!answer.ok) return answer;
  // 400: it had ended already.
  if (answer.value.status === 400) return done(null);
  const body = bodyOf(answer.value, { now: io.now, wrote: false, secrets: Object.values(secrets) });
  return body.ok ? done(null) : body;
}
