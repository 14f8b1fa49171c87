/** Requests to the Graph API, and what its refusals mean. */
import { createHmac } from 'node:crypto';
import type { FaultClass } from '#shared/model/connected.ts';
import type { Account, Fault, HttpAnswer, HttpRequest, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus, retryAfter, succeeded } from '../kit/faults.ts';
import { fieldsOf, jsonOf, stringOf, type Fields } from '../kit/read.ts';

export type Call = Pick<HttpRequest, 'method' | 'json' | 'form'> & {
  /** Parts of the path, each an id or a word. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | undefined>>;
};

/** Proves that whoever holds the token is the app. Not the secret, and of no use without the token. */
const proofOf = (token: string, appSecret: string) => createHmac('sha256', appSecret).update(token).digest('hex');

/** `token`: the Page's, the person's or the app's own. The token travels in a header: addresses are written into logs. */
export async function graph(io: Io, token: string, { path, query, method = 'GET', ...rest }: Call): Promise<Outcome<Fields>> {
  const appSecret = io.app('appSecret');
  const isApp = token.includes('|');
  const answer = await io.http({
    ...rest,
    method,
    url: [io.base('graph'), ...path.map(encodeURIComponent)].join('/'),
    query: { ...query, ...(appSecret === '' || isApp ? {} : { appsecret_proof: proofOf(token, appSecret) }) },
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    maxBytes: 2_000_000,
  });
  if (!answer.ok) return answer;
  return bodyOf(answer.value, {
    now: io.now,
    wrote: method !== 'GET',
    secrets: [token, appSecret, ...Object.values(rest.form ?? {}).filter((value) => value.length > 40)],
  });
}

/** With the token of the account itself. */
export const call = (io: Io, { secrets }: Pick<Account, 'secrets'>, request: Call): Promise<Outcome<Fields>> =>
  graph(io, secrets['accessToken'] ?? '', request);

type About = { readonly now: number; readonly wrote: boolean; readonly secrets: readonly string[] };

export function bodyOf(answer: HttpAnswer, about: About): Outcome<Fields> {
  // Long ids that are written without quotes stay whole.
  const json = answer.truncated ? undefined : jsonOf(answer.body);
  if (!succeeded(answer) || 'error' in fieldsOf(json)) return graphFault(answer, about);
  if (typeof json !== 'object' || json === null) return fault('temporary', 'not JSON', about.wrote ? { unsure: true } : {});
  return done(fieldsOf(json));
}

/** Codes and what they mean, the Graph API's and WhatsApp's. */
const CLASSES: readonly (readonly [FaultClass, readonly number[]])[] = [
  ['token', [0, 102, 190, 463, 467]],
  // 368: the business is blocked for a while for what it did; 131031, 130497: the WhatsApp account is.
  ['permission', [3, 10, 368, 130_497, 131_005, 131_031]],
  ['rate', [4, 17, 32, 341, 613, 80_001, 80_002, 80_006, 80_007, 80_014, 130_429, 131_048, 131_056]],
  ['window', [131_047]],
  ['gone', [551, 803, 131_026]],
  ['temporary', [1, 2, 131_000, 131_016, 131_057]],
];
/** Of code 10 and its like: the guest wrote too long ago. */
const TOO_LATE: readonly number[] = [2_018_278, 2_018_065, 2_534_022];
/** Of code 100: what is spoken of does not exist, or the guest cannot be written to any more. */
const NOT_THERE: readonly number[] = [33, 2_018_001];

function classOf(code: number, subcode: number): FaultClass | null {
  if (TOO_LATE.includes(subcode)) return 'window';
  if (NOT_THERE.includes(subcode)) return 'gone';
  if (code >= 200 && code <= 299) return 'permission';
  return CLASSES.find(([, codes]) => codes.includes(code))?.[0] ?? null;
}

/** The same words twice in a row: they are there already, or were said a moment ago. */
export const DUPLICATE = 'duplicate_post';

export function graphFault(answer: HttpAnswer, { now, wrote, secrets }: About): { readonly ok: false; readonly fault: Fault } {
  const error = fieldsOf(fieldsOf(answer.json)['error']);
  const code = Number(stringOf(error['code']) || Number.NaN);
  const told = [error['error_user_msg'], fieldsOf(error['error_data'])['details'], error['message']].map(stringOf);
  const words = without(told.find((text) => text !== '') ?? '', secrets);
  if (Number.isNaN(code)) return faultByStatus(answer, words, { now, wrote });
  if (code === 506) return fault('invalid', DUPLICATE);
  const kind = classOf(code, Number(stringOf(error['error_subcode'])));
  if (kind === 'rate') {
    const retryAt = retryAfter(answer, now) ?? regainAt(answer, now);
    return fault('rate', words, retryAt === null ? {} : { retryAt });
  }
  // "Unknown error" may come after the work was done.
  if (kind === 'temporary') return fault('temporary', words, wrote ? { unsure: true } : {});
  return kind === null
    ? faultByStatus(answer.status < 400 ? { ...answer, status: 400 } : answer, words, { now, wrote })
    : fault(kind, words);
}

/** Usage is told in headers as JSON, with minutes until there is room again. */
function regainAt({ headers }: HttpAnswer, now: number): number | null {
  const text = ['x-business-use-case-usage', 'x-app-usage', 'x-page-usage'].map((name) => headers[name] ?? '').join(' ');
  const minutes = [...text.matchAll(/"estimated_time_to_regain_access"\s*:\s*(\d{1,5})/g)].map(([, found]) => Number(found));
  const longest = Math.max(0, ...minutes);
  return longest === 0 ? null : now + longest * 60_000;
}

/** Meta repeats tokens it cannot read. */
function without(words: string, secrets: readonly string[]): string {
  const rest = secrets.filter((secret) => secret.length >= 6).reduce((text, secret) => text.replaceAll(secret, '…'), words);
  return rest.replace(/\b(EAA|IGQ|IGA)[\w-]{6,}/g, '…');
}

/** For paths: an id as Meta makes them. Anything else names nothing there. */
export const isId = (id: string | undefined): id is string =>
  id !== undefined && /^[\w.:=+/-]{1,512}$/.test(id) && !/^\.+$/.test(id);
