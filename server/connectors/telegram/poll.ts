/** What guests wrote is fetched where Telegram cannot call: a list with a mark up to which it was read. */
import type { Account, Io, Outcome, Page } from '../account.ts';
import { done, fault } from '../kit/faults.ts';
import { bytesOfJson, fieldsOf, listOf, stringOf } from '../kit/read.ts';
import { NOTHING } from '../item.ts';
import { call } from './api.ts';
import { idOf } from './payload.ts';
import { WANTED } from './push.ts';
import { translateTelegram } from './translate.ts';

const LIMIT = 100;

/** Under every address of ours at which an account takes what a platform sends. */
const OURS = '/hooks/in/';

/** `cursor`: the number of the next update. Asking from there on confirms those before it, so a page that was lost comes again. */
export async function poll(io: Io, account: Account, cursor: string | null): Promise<Outcome<Page>> {
  const offset = Number(cursor ?? '') || 0;
  const params = { limit: LIMIT, timeout: 0, allowed_updates: WANTED, ...(offset > 0 ? { offset } : {}) };
  const got = await call(io, account, { method: 'getUpdates', params });
  if (!got.ok) return got.fault.words.includes('webhook') ? pushedInstead(io, account, cursor) : got;
  const updates = listOf(got.value);
  const ids = updates.map((one) => Number(idOf(fieldsOf(one)['update_id']) || Number.NaN)).filter(Number.isSafeInteger);
  const translation = translateTelegram(bytesOfJson(updates), { now: io.now, account: { id: account.id } });
  return done({ translation, cursor: String(Math.max(offset, ...ids.map((id) => id + 1))), more: updates.length >= LIMIT });
}

/** There is nothing to fetch while Telegram calls. Whom it calls, and whether it reaches them, it says. */
async function pushedInstead(io: Io, account: Account, cursor: string | null): Promise<Outcome<Page>> {
  const got = await call(io, account, { method: 'getWebhookInfo' });
  if (!got.ok) return got;
  const info = fieldsOf(got.value);
  const url = URL.parse(stringOf(info['url']));
  if (url !== null && !url.pathname.includes(OURS))
    return fault('permission', `Another program receives what is written to this bot: ${url.host}`);
  const waiting = Number(stringOf(info['pending_update_count'])) || 0;
  const trouble = stringOf(info['last_error_message']);
  if (waiting > 0 && trouble !== '') return fault('temporary', `Telegram cannot deliver ${waiting} messages: ${trouble}`);
  return done({ translation: NOTHING, cursor: cursor ?? '0', more: false });
}
