/** Requests to Google with the account's token, and what its refusals mean. */
import type { Account, Fault, HttpAnswer, HttpRequest, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus, retryAfter, succeeded } from '../kit/faults.ts';
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

type Call = Pick<HttpRequest, 'url' | 'query' | 'json' | 'form' | 'method'>;

const writes = ({ method = 'GET' }: Call) => method !== 'GET';

/** The body of the answer, which is an object; `unsure` when something was written and nobody knows whether it was kept. */
export async function call(io: Io, account: Pick<Account, 'secrets'>, request: Call): Promise<Outcome<Fields>> {
  const token = account.secrets['accessToken'] ?? '';
  const answer = await io.http({ ...request, headers: { authorization: `Bearer ${token}`, accept: 'application/json' } });
  return answer.ok
    ? bodyOf(answer.value, { now: io.now, wrote: writes(request), secrets: Object.values(account.secrets) })
    : answer;
}

type About = { readonly now: number; readonly wrote: boolean; readonly secrets: readonly string[] };

export function bodyOf(answer: HttpAnswer, about: About): Outcome<Fields> {
  if (!succeeded(answer)) return googleFault(answer, about);
  const { json } = answer;
  // A page of somebody in between, or half an answer.
  if (typeof json !== 'object' || json === null || answer.truncated)
    return fault('temporary', 'not JSON', about.wrote ? { unsure: true } : {});
  return done(fieldsOf(json));
}

export function googleFault(answer: HttpAnswer, { now, wrote, secrets }: About): { readonly ok: false; readonly fault: Fault } {
  const body = fieldsOf(Array.isArray(answer.json) ? listOf(answer.json)[0] : answer.json);
  const error = fieldsOf(body['error']);
  // The token endpoint answers in OAuth's own words.
  const code = stringOf(body['error']);
  const words = without(stringOf(error['message']) || stringOf(body['error_description']) || code, secrets);
  if (code === 'invalid_grant') return fault('token', words);
  if (/^(invalid_client|unauthorized_client|access_denied|org_internal|admin_policy_enforced)$/.test(code))
    return fault('permission', words);
  const status = stringOf(error['status']);
  const details = listOf(error['details']).map(fieldsOf);
  if (answer.status === 429 || status === 'RESOURCE_EXHAUSTED') return limited(answer, { words, details, now });
  if (answer.status === 403 && /rate.?limit|quota/i.test(`${reasonsIn(error, details)} ${words}`))
    return limited(answer, { words, details, now });
  if (status === 'UNAUTHENTICATED') return fault('token', words);
  if (status === 'NOT_FOUND') return fault('gone', words);
  if (status === 'ABORTED' || status === 'UNAVAILABLE')
    return fault('temporary', words, wrote && answer.status >= 500 ? { unsure: true } : {});
  return faultByStatus(answer, words, { now, wrote });
}

const MINUTE_MS = 60_000;

type Limited = { readonly words: string; readonly details: readonly Fields[]; readonly now: number };

/** A project that was not approved has a quota of nothing: waiting does not help. A day's quota does not come back in a minute. */
function limited(answer: HttpAnswer, { words, details, now }: Limited): { readonly ok: false; readonly fault: Fault } {
  const metadata = details.map((one) => fieldsOf(one['metadata']));
  if (metadata.some((one) => stringOf(one['quota_limit_value']) === '0')) return fault('permission', words);
  const told = details
    .map((one) => /^(\d{1,6})(?:\.\d+)?s$/.exec(stringOf(one['retryDelay']))?.[1])
    .find((seconds) => seconds !== undefined);
  const at = retryAfter(answer, now) ?? (told === undefined ? null : now + Number(told) * 1000);
  if (/per day/i.test(words)) return fault('quota', words, at === null ? {} : { retryAt: at });
  return fault('rate', words, { retryAt: at ?? now + MINUTE_MS });
}

const reasonsIn = (error: Fields, details: readonly Fields[]) =>
  [...details, ...listOf(error['errors']).map(fieldsOf)].map((one) => stringOf(one['reason'])).join(' ');

/** What Google repeats of a request may hold what was sent with it. */
function without(words: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret.length >= 6).reduce((text, secret) => text.replaceAll(secret, '…'), words);
}
