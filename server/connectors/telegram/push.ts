/** Telegram calls: where to, and how it proves that it is Telegram. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Verified, WebhookRequest } from '#server/system/webhook-signature.ts';
import type { Account, AccountVerbs, Io, Outcome } from '../account.ts';
import { done } from '../kit/faults.ts';
import { fieldsOf, jsonOf } from '../kit/read.ts';
import { call } from './api.ts';
import { idOf } from './payload.ts';

/** Without the list a bot is also told of reactions, members and votes. */
export const WANTED = [
  'message',
  'edited_message',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
] as const;

const HEADER = 'x-telegram-bot-api-secret-token';

/** Telegram takes 1 to 256 of A-Z a-z 0-9 _ - and sends them back with every delivery. */
const headerFor = (secret: string): string =>
  /^[\w-]{1,256}$/.test(secret) ? secret : createHash('sha256').update(secret).digest('hex');

/** Of equal length whatever was sent, so that the comparison takes the same time for every guess. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function verify({ headers, rawBody }: WebhookRequest, { secret }: { readonly secret: string }): Verified {
  const sent = headers[HEADER] ?? '';
  if (sent === '') return { ok: false, reason: 'missing_header', detail: HEADER };
  if (secret === '' || !timingSafeEqual(digest(sent), digest(headerFor(secret))))
    return { ok: false, reason: 'bad_signature', detail: `${HEADER} is not the one that was agreed` };
  const updateId = idOf(fieldsOf(jsonOf(rawBody))['update_id']);
  if (updateId === '') return { ok: false, reason: 'bad_body', detail: 'update_id: a whole number is needed' };
  return { ok: true, eventId: updateId };
}

async function subscribe(
  io: Io,
  account: Account,
  { url, secret }: { readonly url: string; readonly secret: string },
): Promise<Outcome<null>> {
  const params = { url, secret_token: headerFor(secret), allowed_updates: WANTED };
  const set = await call(io, account, { method: 'setWebhook', params, wrote: true });
  if (set.ok) return done(null);
  // An address that stood there before would keep what guests write from us; without one it is fetched.
  await unsubscribe(io, account);
  return set;
}

export async function unsubscribe(io: Io, account: Account): Promise<Outcome<null>> {
  const gone = await call(io, account, { method: 'deleteWebhook', params: { drop_pending_updates: false }, wrote: true });
  return gone.ok ? done(null) : gone;
}

export const push: AccountVerbs['push'] = {
  address: 'connection',
  subscribe,
  verify: (_io, request, given) => verify(request, given),
};
