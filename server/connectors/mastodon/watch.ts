/** The line on which the server tells of notifications as they happen. What they say is fetched: the list is the truth. */
import type { Account, AccountVerbs, Io } from '../account.ts';
import { done } from '../kit/faults.ts';
import { fieldsOf, jsonOf, stringOf } from '../kit/read.ts';
import { instanceOf, mastodonFault } from './api.ts';
import { eventsOf } from './stream.ts';

/** A heartbeat comes every fifteen seconds. */
const SILENCE_MS = 60_000;
/** Longer than any event; who sends on without ending one is not listened to. */
const MOST_CHARACTERS = 1_000_000;

/** A like or a new follower needs no look. */
function isNews(block: string): boolean {
  return eventsOf(block).some(({ event, data }) => {
    if (event !== 'notification') return false;
    const type = stringOf(fieldsOf(jsonOf(new TextEncoder().encode(data)))['type']);
    return type === '' || type === 'mention' || type === 'quote';
  });
}

export const watch: NonNullable<AccountVerbs['watch']> = async (io: Io, account: Account, notice) => {
  const decoder = new TextDecoder();
  let rest = '';
  const url = `${account.settings['streaming'] ?? instanceOf(account)}/api/v1/streaming/user/notification`;
  const headers = { authorization: `Bearer ${account.secrets['token'] ?? ''}`, accept: 'text/event-stream' };
  const opened = await io.stream({ url, headers, timeoutMs: SILENCE_MS }, (bytes) => {
    const parts = (rest + decoder.decode(bytes, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
    rest = parts.pop()?.slice(-MOST_CHARACTERS) ?? '';
    if (parts.some(isNews)) notice();
  });
  if (!opened.ok) return opened;
  const { status, headers: told, stop, ended } = opened.value;
  if (status === 200) return done({ stop, ended });
  await stop();
  return mastodonFault({ status, headers: told, json: undefined }, { now: io.now, wrote: false });
};
