/** One call of a server's REST API, and what its errors mean. */
import type { Account, Fault, FaultClass, HttpAnswer, HttpRequest, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus } from '../kit/faults.ts';
import { fieldsOf, instantOf, Notes, stringOf } from '../kit/read.ts';

/**
 * As people name their server: "mastodon.example", "https://mastodon.example/@bistro", "@bistro@mastodon.example". '' when it is none.
 * Without a scheme it is https; any other scheme is for whoever sends to refuse.
 */
export function instanceOf({ settings }: Pick<Account, 'settings'>): string {
  const typed = (settings['instance'] ?? '').trim();
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed.split('@').at(-1) ?? ''}`);
  return url === null || url.username !== '' || url.hostname === '' ? '' : url.origin;
}

const OAUTH: Readonly<Record<string, FaultClass>> = {
  invalid_grant: 'token',
  invalid_client: 'token',
  invalid_token: 'token',
  invalid_scope: 'permission',
};

export function mastodonFault(
  answer: Pick<HttpAnswer, 'status' | 'headers' | 'json'>,
  { now, wrote }: { now: number; wrote: boolean },
): { readonly ok: false; readonly fault: Fault } {
  const body = fieldsOf(answer.json);
  const error = stringOf(body['error']);
  const words = stringOf(body['error_description']) || error;
  const oauth = OAUTH[error];
  if (oauth !== undefined) return fault(oauth, words);
  const whole: HttpAnswer = { body: new Uint8Array(), text: '', truncated: false, ...answer };
  const told = faultByStatus(whole, words, { now, wrote });
  const resetAt =
    answer.status === 429 ? instantOf(answer.headers['x-ratelimit-reset'], { name: 'reset', notes: new Notes() }) : null;
  return resetAt === null ? told : { ok: false, fault: { ...told.fault, retryAt: Math.max(now, resetAt) } };
}

type Call = Pick<HttpRequest, 'method' | 'query' | 'json' | 'headers'> & {
  readonly path: string;
  /** It makes or changes a post: an answer that is lost is no "no". */
  readonly wrote?: boolean;
};

export type Told = { readonly json: unknown; readonly headers: HttpAnswer['headers'] };

export async function call(io: Io, account: Account, { path, wrote = false, headers, ...request }: Call): Promise<Outcome<Told>> {
  const instance = instanceOf(account);
  if (instance === '') return fault('invalid', 'This is not the name of a server.');
  const token = account.secrets['token'] ?? '';
  const sent = await io.http({
    ...request,
    url: instance + path,
    headers: { ...(token === '' ? {} : { authorization: `Bearer ${token}` }), ...headers },
    maxBytes: 4_000_000,
  });
  if (!sent.ok) return wrote ? sent : certain(sent.fault);
  const { value } = sent;
  if (value.status < 200 || value.status >= 300) return mastodonFault(value, { now: io.now, wrote });
  if (value.truncated || value.json === undefined || value.json === null)
    return fault('temporary', 'The server’s answer cannot be read.', wrote ? { unsure: true } : {});
  return done({ json: value.json, headers: value.headers });
}

/** Doing it twice changes nothing that must be looked for. */
function certain({ unsure: _, ...told }: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: told };
}
