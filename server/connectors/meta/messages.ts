/** Messages to guests on Messenger and Instagram: the windows in which they may be written, and what we wrote. */
import type { Account, Answer, Io, Outcome } from '../account.ts';
import type { StandingAnswer } from '../item.ts';
import { done, fault } from '../kit/faults.ts';
import { fieldsOf, instantOf, Notes, sameWords, stringOf, type Fields } from '../kit/read.ts';
import { call, isId } from './graph.ts';
import { DAY_MS, fromOf, listed } from './payload.ts';
import type { TalkChannel } from './translate-talk.ts';

/** Clocks differ: an answer of ours may look a little older than the moment we began. */
export const SKEW_MS = 2 * 60_000;

type Recipient = { readonly id: string } | { readonly comment_id: string };

/**
 * Whom it goes to. A target that names `privately` (the id of a comment or a visitor's post) asks for the private reply to it: one message,
 * within seven days, after which the conversation goes on only if the guest answers. `{ ...target, privately: target.to }` makes one.
 */
function recipientOf({ target }: Answer): Recipient | null {
  if (isId(target['privately'])) return { comment_id: target['privately'] };
  return isId(target['guest']) ? { id: target['guest'] } : null;
}

export const isMessage = ({ target }: Answer): boolean => 'guest' in target || 'privately' in target;

type Tag = Readonly<Record<string, string>>;
const TAGGED: Tag = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
/** Instagram's answers carry no type. */
const ANSWERING: Readonly<Record<TalkChannel, Tag>> = { messenger: { messaging_type: 'RESPONSE' }, instagram: {} };

/**
 * Within a day of the guest's words an answer is an answer; after it only a person may write, for seven days, which the tag says. When the
 * guest last wrote Meta knows best: refused as too late, the answer is tried with the tag.
 */
export async function sendMessage(
  io: Io,
  account: Account,
  answer: Answer,
  channel: TalkChannel,
): Promise<Outcome<StandingAnswer>> {
  const recipient = recipientOf(answer);
  if (recipient === null) return fault('gone', '');
  const write = (tag: Tag) =>
    call(io, account, { method: 'POST', path: ['me', 'messages'], json: { recipient, ...tag, message: { text: answer.text } } });
  const late = io.now - answer.item.spokeAt >= DAY_MS && 'id' in recipient;
  let sent = await write(late ? TAGGED : ANSWERING[channel]);
  if (!sent.ok && sent.fault.class === 'window' && !late && 'id' in recipient) sent = await write(TAGGED);
  if (!sent.ok) return sent;
  return done({ id: stringOf(sent.value['message_id']) || null, text: answer.text, at: io.now, state: 'live' });
}

/** Our words among the newest of the conversation. */
export async function standingMessage(
  io: Io,
  account: Account,
  answer: Answer,
  channel: TalkChannel,
): Promise<Outcome<StandingAnswer | null>> {
  const recipient = recipientOf(answer);
  if (recipient === null) return fault('gone', '');
  // A private reply begins a conversation with somebody whose id there is not known: it is looked for in the newest ones.
  const user = 'id' in recipient ? recipient.id : undefined;
  const fields = 'messages.limit(25){id,message,from,created_time}';
  const query = { platform: channel, user_id: user, fields, limit: '10' };
  const found = await call(io, account, { path: [account.settings['page'] ?? account.id, 'conversations'], query });
  if (!found.ok) return found;
  const messages = listed(found.value).flatMap((one) => listed(one['messages']));
  return done(ownIn(messages, { answer, own: [account.id, account.settings['page'] ?? ''] }));
}

/** The newest of ours with these words, written since we began. */
export function ownIn(
  list: readonly Fields[],
  { answer, own, username = '' }: { readonly answer: Answer; readonly own: readonly string[]; readonly username?: string },
): StandingAnswer | null {
  for (const one of list) {
    const from = fromOf(one['from']);
    const name = from.username || stringOf(one['username']);
    const isOurs = (from.id !== '' && own.includes(from.id)) || (username !== '' && name === username);
    const text = stringOf(one['message'] ?? one['text']);
    const at = instantOf(one['created_time'] ?? one['timestamp'], { name: 'at', notes: new Notes() });
    if (isOurs && sameWords(text, answer.text) && (at ?? answer.since) >= answer.since - SKEW_MS)
      return { id: stringOf(one['id']) || null, text, at, state: 'live' };
  }
  return null;
}

export const idIn = (body: Fields): string | null => stringOf(fieldsOf(body)['id']) || null;
