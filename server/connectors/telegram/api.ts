/** One method of the Bot API. The token is in the path, so nothing that failed may carry an address. */
import type { Account, Fault, FaultClass, HttpAnswer, Io, Outcome } from '../account.ts';
import { done, fault, faultByStatus } from '../kit/faults.ts';
import { fieldsOf, stringOf, type Fields } from '../kit/read.ts';

const TOKEN = /^\d{3,20}:[\w-]{20,100}$/;

/** A token as people copy it out of a chat. '' when it is none. */
export function tokenOf({ secrets }: Pick<Account, 'secrets'>): string {
  const token = (secrets['token'] ?? '').trim();
  return TOKEN.test(token) ? token : '';
}

/** What Telegram says in words, by what it means for us. The first that fits counts. */
const BY_WORDS: readonly (readonly [RegExp, FaultClass])[] = [
  [/bot was blocked|user is deactivated|bot was kicked|chat was deleted|chat not found|PEER_ID_INVALID/i, 'gone'],
  [/(?:replied|reply|edit|delete|forward|copy) not found|MESSAGE_ID_INVALID|message identifier is not/i, 'gone'],
  [/can't be (?:edited|deleted)|message can't be/i, 'window'],
];

const BY_CODE: Readonly<Record<number, FaultClass>> = {
  400: 'invalid',
  401: 'token',
  403: 'permission',
  // A path that is no method: the token is not one of theirs.
  404: 'token',
  409: 'temporary',
  429: 'rate',
};

export function telegramFault(
  answer: HttpAnswer,
  { now, wrote }: { now: number; wrote: boolean },
): { readonly ok: false; readonly fault: Fault } {
  const body = fieldsOf(answer.json);
  const words = stringOf(body['description']);
  const code = Number(stringOf(body['error_code'])) || answer.status;
  const kind = BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? BY_CODE[code];
  if (kind === undefined || code >= 500) return faultByStatus({ ...answer, status: code }, words, { now, wrote });
  const seconds = Number(stringOf(fieldsOf(body['parameters'])['retry_after']) || Number.NaN);
  return fault(kind, words, Number.isFinite(seconds) && seconds >= 0 ? { retryAt: now + seconds * 1000 } : {});
}

/** `wrote`: it changes something there, so an answer that is lost is no "no". */
export async function call(
  io: Pick<Io, 'now' | 'http' | 'base'>,
  account: Pick<Account, 'secrets'>,
  { method, params = {}, wrote = false }: { readonly method: string; readonly params?: Fields; readonly wrote?: boolean },
): Promise<Outcome<unknown>> {
  const token = tokenOf(account);
  if (token === '') return fault('token', 'This is not the token of a bot.');
  const sent = await io.http({
    method: 'POST',
    url: `${io.base('api')}/bot${token}/${method}`,
    json: params,
    maxBytes: 4_000_000,
  });
  if (!sent.ok) return withoutToken(sent.fault, token);
  const body = fieldsOf(sent.value.json);
  if (body['ok'] === true && 'result' in body) return done(body['result']);
  // A page of somebody in between, or half an answer.
  if (sent.value.status < 300) return fault('temporary', 'Telegram’s answer cannot be read.', wrote ? { unsure: true } : {});
  return withoutToken(telegramFault(sent.value, { now: io.now, wrote }).fault, token);
}

const withoutToken = (told: Fault, token: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { ...told, words: told.words.replaceAll(token, '…') },
});
