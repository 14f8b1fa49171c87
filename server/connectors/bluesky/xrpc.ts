/** One call of the AT Protocol over HTTP, and what its errors mean (names from the lexicons, statuses measured on a real server). */
import type { Account, Fault, FaultClass, HttpAnswer, HttpRequest, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus } from '../kit/faults.ts';
import { fieldsOf, stringOf, type Fields } from '../kit/read.ts';

const BY_NAME: Readonly<Record<string, FaultClass>> = {
  ExpiredToken: 'token',
  InvalidToken: 'token',
  AuthMissing: 'token',
  AuthenticationRequired: 'token',
  AuthFactorTokenRequired: 'token',
  AccountTakedown: 'permission',
  AccountSuspended: 'permission',
  AccountDeactivated: 'permission',
  BlockedActor: 'permission',
  BlockedByActor: 'permission',
  RecordNotFound: 'gone',
  NotFound: 'gone',
  RateLimitExceeded: 'rate',
  InvalidRequest: 'invalid',
  InvalidRecord: 'invalid',
  MethodNotImplemented: 'temporary',
};

/** A limit says when it ends, in seconds since 1970. */
function resetAt({ headers }: HttpAnswer): number | undefined {
  const text = headers['ratelimit-reset'] ?? '';
  return /^\d{9,11}$/.test(text) ? Number(text) * 1000 : undefined;
}

export function blueskyFault(
  answer: HttpAnswer,
  { now, wrote }: { now: number; wrote: boolean },
): { readonly ok: false; readonly fault: Fault } {
  const body = fieldsOf(answer.json);
  const name = stringOf(body['error']);
  const words = stringOf(body['message']) || name;
  const kind = answer.status === 429 ? 'rate' : BY_NAME[name];
  if (kind === undefined) return faultByStatus(answer, words, { now, wrote });
  const retryAt = kind === 'rate' ? resetAt(answer) : undefined;
  return fault(kind, words, retryAt === undefined ? {} : { retryAt });
}

type Call = {
  readonly method: string;
  readonly query?: HttpRequest['query'];
  /** A procedure; without it a query. */
  readonly json?: Fields;
  /** null: nobody is signed in yet. The account's access token unless told. */
  readonly token?: string | null;
};

/** Where the account lives; before that is known, where it signs in. */
export const serverOf = (io: Pick<Io, 'base'>, { settings }: Pick<Account, 'settings'>): string =>
  settings['pds'] ?? serviceOf(io, { settings });

/** As a person types it: "pds.example", "https://pds.example/". */
export function serviceOf(io: Pick<Io, 'base'>, { settings }: Pick<Account, 'settings'>): string {
  const typed = (settings['service'] ?? '').trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  return typed === '' || url === null ? io.base('service') : url.origin;
}

export async function call(io: Io, account: Account, { method, query, json, token }: Call): Promise<Outcome<Fields>> {
  const bearer = token === undefined ? (account.secrets['accessJwt'] ?? '') : token;
  const wrote = json !== undefined || method.endsWith('refreshSession') || method.endsWith('deleteSession');
  const sent = await io.http({
    method: wrote ? 'POST' : 'GET',
    url: `${token === null ? serviceOf(io, account) : serverOf(io, account)}/xrpc/${method}`,
    query,
    headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` },
    json,
    maxBytes: 4_000_000,
  });
  if (!sent.ok) return sent;
  const { value } = sent;
  if (value.status !== 200) return blueskyFault(value, { now: io.now, wrote });
  // Some procedures answer with nothing at all.
  if (value.text === '' && !value.truncated) return done({});
  if (value.truncated || typeof value.json !== 'object')
    return fault('temporary', 'The server’s answer cannot be read.', wrote ? { unsure: true } : {});
  return done(fieldsOf(value.json));
}
