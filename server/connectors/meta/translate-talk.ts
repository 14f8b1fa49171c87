/** Messages of guests on Messenger and Instagram: one shape for both. */
import type { AnsweredThere, IncomingItem } from '../item.ts';
import { madeId, type Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, nameOf, Notes, notAfter, stringOf, wordsOf, type Fields } from '../kit/read.ts';
import { attachedIn, fromOf, graphAttachedIn, HUMAN_AGENT_MS, idOf, listed, plain, withPictures, type Place } from './payload.ts';

export type TalkChannel = 'messenger' | 'instagram';

/** There is no address of a single conversation; these show them all. */
const INBOXES: Readonly<Record<TalkChannel, string>> = {
  messenger: 'https://business.facebook.com/latest/inbox',
  instagram: 'https://www.instagram.com/direct/inbox/',
};

const SILENT: Readonly<Record<string, string>> = {
  read: 'receipt',
  delivery: 'receipt',
  reaction: 'reaction',
  postback: 'postback',
  referral: 'referral',
  optin: 'optin',
  pass_thread_control: 'handover',
  take_thread_control: 'handover',
  request_thread_control: 'handover',
  app_roles: 'handover',
  account_linking: 'account',
  policy_enforcement: 'account',
};

type Said = {
  readonly id: string;
  readonly guest: string;
  readonly author: string;
  readonly text: string;
  readonly at: number | null;
  readonly pictures: NonNullable<IncomingItem['pictures']>;
  readonly notes: Notes;
};

function toMessage(channel: TalkChannel, said: Said, now: number): IncomingItem {
  const spokeAt = notAfter(said.at, now);
  return {
    ...plain(channel),
    kind: 'message',
    visibility: 'private',
    externalId: said.id || madeId(said.guest, said.at, said.text),
    author: said.author,
    text: said.text,
    url: INBOXES[channel],
    spokeAt,
    ...(said.at === null ? {} : { versionAt: said.at }),
    ...(said.guest === ''
      ? { replyMode: 'link' as const }
      : {
          replyMode: 'api' as const,
          target: { guest: said.guest },
          replyUntil: spokeAt + HUMAN_AGENT_MS,
          conversation: said.guest,
        }),
    ...withPictures(said.pictures),
    ...said.notes.given,
  };
}

/** One entry of `messaging[]`. */
export function talk(channel: TalkChannel, entry: Fields, { place, out }: { place: Place; out: Gathered }): void {
  const edited = fieldsOf(entry['message_edit']);
  const message = 'mid' in edited ? edited : fieldsOf(entry['message']);
  const silent = Object.keys(SILENT).find((name) => name in entry);
  const id = idOf(message['mid']);
  if (!('mid' in edited) && !('message' in entry)) return void out.ignore(SILENT[silent ?? ''] ?? 'no_message');
  const sender = idOf(fieldsOf(entry['sender'])['id']);
  const notes = new Notes();
  const at = instantOf(entry['timestamp'], { name: 'timestamp', notes }) ?? place.sentAt;
  const attached = attachedIn(message['attachments'], notes);
  const words = wordsOf(message['text'], notes);
  if (isSet(message['is_echo']) || (sender !== '' && sender === place.account)) {
    out.ignore('own_post');
    const guest = idOf(fieldsOf(entry['recipient'])['id']);
    const said = { id, text: words || attached.words, at: at === null ? null : notAfter(at, place.now) };
    if (!isSet(message['is_deleted'])) pushAnswer(channel, { guest, said, out });
    return;
  }
  if (isSet(message['is_deleted']))
    return id === '' ? out.ignore('no_id') : out.withdraw({ channel, externalId: id, at: notAfter(at, place.now) });
  // Instagram says so of what its API cannot carry (a film too long, a vanishing photo).
  const text = words || attached.words || (isSet(message['is_unsupported']) ? '[unsupported]' : '');
  if (text === '') return id === '' ? out.ignore('no_words') : out.hint(`message:${id}`);
  out.item(toMessage(channel, { id, guest: sender, author: '', text, at, pictures: attached.pictures, notes }, place.now));
}

const isSet = (value: unknown) => value === true || value === 1 || /^(true|1)$/i.test(stringOf(value));

type Ours = { readonly id: string; readonly text: string; readonly at: number | null };

function pushAnswer(channel: TalkChannel, { guest, said, out }: { guest: string; said: Ours; out: Gathered }): void {
  if (guest === '' || said.id === '' || said.text === '') return;
  const there: AnsweredThere = { channel, under: { conversation: guest }, answer: { ...said, state: 'live' } };
  out.answer(there);
}

/** One message as the Graph API gives it: alone, or within a conversation. `guests`: who else takes part in it. */
export function graphMessage(
  channel: TalkChannel,
  message: Fields,
  { place, out, guests }: { place: Place; out: Gathered; guests: readonly ReturnType<typeof fromOf>[] },
): void {
  const id = idOf(message['id'] ?? message['mid']);
  const from = fromOf(message['from']);
  const to = listed(message['to']).map(fromOf);
  const notes = new Notes();
  const attached = graphAttachedIn(message['attachments'], notes);
  const text = wordsOf(message['message'] ?? message['text'], notes) || attached.words;
  const at = instantOf(message['created_time'] ?? message['timestamp'], { name: 'timestamp', notes });
  if (from.id !== '' && from.id === place.account) {
    out.ignore('own_post');
    const guest = [...to, ...guests].find((one) => one.id !== '' && one.id !== place.account)?.id ?? '';
    return pushAnswer(channel, { guest, said: { id, text, at: at === null ? null : notAfter(at, place.now) }, out });
  }
  if (text === '') return void out.ignore('no_words');
  const guest = from.id || (guests.find((one) => one.id !== place.account)?.id ?? '');
  const author = nameOf(from.name || (from.username === '' ? '' : `@${from.username}`));
  out.item(toMessage(channel, { id, guest, author, text, at, pictures: attached.pictures, notes }, place.now));
}

/** One conversation with its messages. */
export function conversation(channel: TalkChannel, thread: Fields, { place, out }: { place: Place; out: Gathered }): void {
  const guests = listed(thread['participants']).map(fromOf);
  for (const message of listed(thread['messages'])) graphMessage(channel, message, { place, out, guests });
}
