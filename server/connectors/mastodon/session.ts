/** An account's sign-in on its own server: an app registered there for this one connection, or a token its owner pasted. */
import type { Account, AccountVerbs, Checked, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, listOf, nameOf, stringOf } from '../kit/read.ts';
import { call, instanceOf } from './api.ts';
import { readInstance } from './instance.ts';

/** `read:accounts` for who we are, the rest for what is done. */
const SCOPES = 'read:accounts read:notifications read:statuses read:search write:statuses';
const NAME = 'Golden Hour';

/** What answers there is no server of this network: a page that is not there, or a page for people. */
const notOne = (account: Account) =>
  fault('invalid', `No Mastodon server answers at ${URL.parse(instanceOf(account))?.host ?? 'this address'}.`);
const isNone = (outcome: Outcome<unknown>) =>
  !outcome.ok && (outcome.fault.class === 'gone' || outcome.fault.words.includes('cannot be read'));

export async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const told = await call(io, account, { path: '/api/v1/accounts/verify_credentials' });
  if (!told.ok) return isNone(told) ? notOne(account) : told;
  const me = fieldsOf(told.value.json);
  const id = stringOf(me['id']);
  if (id === '') return notOne(account);
  const instance = instanceOf(account);
  const name = `@${nameOf(me['username'])}@${URL.parse(instance)?.host ?? ''}`;
  const settings = { ...account.settings, instance, ...(await readInstance(io, account)) };
  return done({ account: { ...account, id, name, settings } });
}

/** Which servers know PKCE they say themselves (4.3 on). */
async function knowsPkce(io: Io, account: Account): Promise<boolean> {
  const told = await call(io, account, { path: '/.well-known/oauth-authorization-server' });
  return told.ok && listOf(fieldsOf(told.value.json)['code_challenge_methods_supported']).includes('S256');
}

export const oauth: NonNullable<AccountVerbs['oauth']> = {
  async begin(io, { account, redirectUri, state, codeChallenge }) {
    const json = { client_name: NAME, redirect_uris: redirectUri, scopes: SCOPES, website: new URL(redirectUri).origin };
    const made = await call(io, { ...account, secrets: {} }, { method: 'POST', path: '/api/v1/apps', json });
    if (!made.ok) return isNone(made) ? notOne(account) : made;
    const app = fieldsOf(made.value.json);
    const [clientId, clientSecret] = [stringOf(app['client_id']), stringOf(app['client_secret'])];
    if (clientId === '' || clientSecret === '') return notOne(account);
    const pkce = await knowsPkce(io, account);
    const url = new URL(`${instanceOf(account)}/oauth/authorize`);
    const query = { response_type: 'code', client_id: clientId, redirect_uri: redirectUri, scope: SCOPES, state };
    const challenge = pkce ? { code_challenge: codeChallenge, code_challenge_method: 'S256' } : {};
    for (const [name, value] of Object.entries({ ...query, ...challenge })) url.searchParams.set(name, value);
    const settings = { ...account.settings, instance: instanceOf(account), ...(pkce ? { pkce: 'S256' } : {}) };
    return done({ url: url.href, account: { ...account, settings, secrets: { ...account.secrets, clientId, clientSecret } } });
  },
  async finish(io, { account, redirectUri, code, codeVerifier }) {
    const { clientId = '', clientSecret = '' } = account.secrets;
    const json = {
      grant_type: 'authorization_code',
      code,
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
      scope: SCOPES,
      ...(account.settings['pkce'] === undefined ? {} : { code_verifier: codeVerifier }),
    };
    // The token of before, when somebody connects again, is no part of this.
    const told = await call(io, { ...account, secrets: {} }, { method: 'POST', path: '/oauth/token', json });
    if (!told.ok) return told;
    const token = stringOf(fieldsOf(told.value.json)['access_token']);
    if (token === '') return fault('temporary', 'The server’s answer cannot be read.');
    return done({ ...account, secrets: { clientId, clientSecret, token } });
  },
};

/** A token that was pasted belongs to an app of its owner's, who takes it back there. */
export async function revoke(io: Io, account: Account): Promise<Outcome<null>> {
  const { clientId = '', clientSecret = '', token = '' } = account.secrets;
  if (clientId === '') return done(null);
  const json = { client_id: clientId, client_secret: clientSecret, token };
  const told = await call(io, account, { method: 'POST', path: '/oauth/revoke', json });
  return told.ok || told.fault.class === 'token' ? done(null) : told;
}
