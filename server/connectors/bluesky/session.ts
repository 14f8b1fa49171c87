/**
 * Signed in with an app password: an access token for two hours, and a refresh token that is good for one renewal. The app password is
 * kept for the day a renewal's answer is lost on the way or three months have passed.
 */
import type { Account, Checked, Fault, Io, Outcome } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, jsonOf, listOf, nameOf, stringOf, webAddressOf, Notes, type Fields } from '../kit/read.ts';
import { call } from './xrpc.ts';

const METHODS = 'com.atproto.server';

/** Where the account itself lives; the sign-in may stand elsewhere (bsky.social). null: the document does not say. */
function pdsIn(didDoc: unknown): string | null {
  const service = listOf(fieldsOf(didDoc)['service'])
    .map(fieldsOf)
    .find(({ id }) => stringOf(id).endsWith('#atproto_pds'));
  return URL.parse(webAddressOf(service?.['serviceEndpoint'], { name: 'pds', notes: new Notes() }) ?? '')?.origin ?? null;
}

function signedIn(account: Account, session: Fields): Outcome<Account> {
  const [did, handle] = [stringOf(session['did']), stringOf(session['handle'])];
  const [accessJwt, refreshJwt] = [stringOf(session['accessJwt']), stringOf(session['refreshJwt'])];
  if (!did.startsWith('did:') || accessJwt === '' || refreshJwt === '')
    return fault('temporary', 'The server’s answer cannot be read.');
  if (session['active'] === false) return fault('permission', `The account is ${stringOf(session['status']) || 'not active'}.`);
  const pds = pdsIn(session['didDoc']) ?? account.settings['pds'];
  return done({
    id: did,
    name: handle === '' ? account.name : `@${nameOf(handle)}`,
    settings: { ...account.settings, ...(handle === '' ? {} : { handle }), ...(pds === undefined ? {} : { pds }) },
    secrets: { ...account.secrets, accessJwt, refreshJwt },
  });
}

async function signIn(io: Io, account: Account): Promise<Outcome<Account>> {
  const identifier = (account.settings['handle'] ?? '').trim().replace(/^@/, '');
  const password = (account.secrets['appPassword'] ?? '').trim();
  if (identifier === '' || password === '') return fault('token', '');
  const made = await call(io, account, { method: `${METHODS}.createSession`, json: { identifier, password }, token: null });
  return made.ok ? signedIn(account, made.value) : certain(made.fault);
}

/** Signing in or out twice changes nothing that must be looked for. */
function certain({ unsure: _, ...told }: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: told };
}

export async function check(io: Io, account: Account): Promise<Outcome<Checked>> {
  const { pds: _, ...settings } = account.settings;
  const made = await signIn(io, { ...account, settings });
  return made.ok ? done({ account: made.value }) : made;
}

export async function refresh(io: Io, account: Account): Promise<Outcome<Account>> {
  const renewed = await call(io, account, { method: `${METHODS}.refreshSession`, token: account.secrets['refreshJwt'] ?? '' });
  if (renewed.ok) return signedIn(account, renewed.value);
  return renewed.fault.class === 'token' ? signIn(io, account) : certain(renewed.fault);
}

/** What the access token says of itself; it is signed for the server, and here only a hint. */
export function refreshAt({ secrets }: Pick<Account, 'secrets'>): number | null {
  const claims = (secrets['accessJwt'] ?? '').split('.')[1] ?? '';
  const seconds = Number(fieldsOf(jsonOf(new Uint8Array(Buffer.from(claims, 'base64url'))))['exp']);
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds * 1000 : null;
}

export async function revoke(io: Io, account: Account): Promise<Outcome<null>> {
  const ended = await call(io, account, { method: `${METHODS}.deleteSession`, token: account.secrets['refreshJwt'] ?? '' });
  return ended.ok || ended.fault.class === 'token' ? done(null) : certain(ended.fault);
}
