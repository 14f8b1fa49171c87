/** Updates of a bot become messages of guests. Pure: the bytes, `now` and the bot's own id in, items out. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, StandingAnswer, Translation } from '../item.ts';
import { Gathered } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  jsonOf,
  listOf,
  nameOf,
  notAfter,
  Notes,
  reject,
  stringOf,
  webAddressOf,
  wordsOf,
} from '../kit/read.ts';
import type { Fields } from '../kit/read.ts';
import { carriesMessage, contentOf, idOf, isTrue, otherThanUpdate, pictureOf, updatesOf, type Told } from './payload.ts';

export function translateTelegram(raw: Uint8Array, given: Given): Translation {
  const json = jsonOf(raw);
  if (json === undefined) return reject('bad_json', 'not JSON');
  const told = updatesOf(json);
  if (told === null) {
    const code = otherThanUpdate(json);
    return code === null ? reject('bad_body', 'no update of a bot') : { items: [], rejects: [], ignored: [code] };
  }
  const found = new Gathered();
  for (const one of told) readTold(one, found, given);
  return found.translation;
}

function readTold(told: Told, found: Gathered, given: Given): void {
  if (told.kind === 'deleted_business_messages') {
    const chat = idOf(fieldsOf(told.body['chat'])['id']);
    for (const id of listOf(told.body['message_ids']).map(idOf))
      if (chat !== '' && id !== '') found.withdraw({ channel: 'telegram', externalId: `${chat}:${id}`, at: given.now });
  } else if (told.kind.endsWith('channel_post')) {
    // Only those who run a channel write in it; its guests write in the group beside it.
    found.ignore('channel_post');
  } else if (carriesMessage(told)) {
    readMessage(told, found, given);
  } else {
    found.ignore(told.kind);
  }
}

/** Who wrote where: a private chat has the guest's own id, groups have negative ones. */
function sceneOf({ kind, body, updateId }: Told) {
  const [from, chat, sender] = [fieldsOf(body['from']), fieldsOf(body['chat']), fieldsOf(body['sender_chat'])];
  const [fromId, senderId] = [idOf(from['id']), idOf(sender['id'])];
  const chatId = idOf(chat['id']) || fromId;
  const type = stringOf(chat['type']);
  return {
    from,
    chat,
    sender,
    fromId,
    chatId,
    messageId: idOf(body['message_id']),
    updateId,
    // Somebody who writes in a group in the name of a channel of theirs; the platform puts a bot of its own into `from`.
    asChannel: senderId !== '' && senderId !== chatId && !isTrue(body['is_automatic_forward']),
    isGroup: type === '' ? chatId.startsWith('-') : type !== 'private',
    business: kind.includes('business') ? cleanLine(stringOf(body['business_connection_id'])) : null,
  };
}
type Scene = ReturnType<typeof sceneOf>;

const START = /^\/start(?:@\w+)?(?:\s+[\w-]{1,64})?$/;

function readMessage(told: Told, found: Gathered, given: Given): void {
  const scene = sceneOf(told);
  const { body } = told;
  const notes = new Notes();
  const words = wordsOf(body['text'], notes) || wordsOf(body['caption'], notes);
  const text = words || cleanLine(contentOf(body));
  const isOurs = (given.account !== undefined && scene.fromId === given.account.id) || writtenByBusiness(scene);
  if (isOurs || isTrue(body['is_automatic_forward'])) {
    found.ignore('own_post');
    if (scene.business !== null && text !== '') answeredThere(scene, told, { text, found, given });
  } else if (isTrue(scene.from['is_bot']) && !scene.asChannel) found.ignore('bot');
  else if (START.test(words)) found.ignore('start');
  else if (text === '') found.ignore('service_message');
  else if (scene.chatId === '' || (scene.messageId === '' && scene.updateId === ''))
    found.reject('id_missing', 'message_id, chat.id: a message without them cannot be answered or told from another');
  else found.item(toItem(scene, told, { text, notes, now: given.now }));
}

/** In a chat of a business account the guest's id is the chat's; whoever else writes there is the business. */
const writtenByBusiness = ({ business, fromId, chatId, isGroup }: Scene): boolean =>
  business !== null && !isGroup && fromId !== '' && fromId !== chatId;

const idIn = ({ chatId, messageId, updateId }: Scene): string => `${chatId}:${messageId === '' ? `u${updateId}` : messageId}`;

/** One guest's words one after another; in a group everybody's are their own. */
function conversationOf({ chatId, fromId, sender, business, isGroup }: Scene): string {
  if (business !== null) return `business:${chatId}`;
  return isGroup ? `${chatId}:${idOf(sender['id']) || fromId}` : chatId;
}

function answeredThere(
  scene: Scene,
  { body }: Told,
  { text, found, given }: { text: string; found: Gathered; given: Given },
): void {
  const repliedTo = idOf(fieldsOf(body['reply_to_message'])['message_id']);
  const at = instantOf(body['date'], { name: 'date', notes: new Notes() });
  const answer: StandingAnswer = { id: idIn(scene), text, at: at === null ? null : notAfter(at, given.now), state: 'live' };
  const under = repliedTo === '' ? { conversation: conversationOf(scene) } : { externalId: `${scene.chatId}:${repliedTo}` };
  found.answer({ channel: 'telegram', under, answer });
}

const authorOf = ({ from, sender, chat, asChannel, isGroup }: Scene): string => {
  const full = (who: Fields) => nameOf(`${stringOf(who['first_name'])} ${stringOf(who['last_name'])}`);
  const own = asChannel ? nameOf(sender['title']) : full(from);
  return own || nameOf(from['username']) || (isGroup ? '' : full(chat) || nameOf(chat['username']));
};

/** An open group shows the message to everybody; for a guest in a private chat there is only their own page. */
function addressOf({ from, chat, isGroup, messageId }: Scene, notes: Notes): { isOpen: boolean; url: string | null } {
  const name = stringOf(isGroup ? chat['username'] : (from['username'] ?? chat['username']));
  if (!/^\w{3,40}$/.test(name)) return { isOpen: false, url: null };
  const url = webAddressOf(`https://t.me/${name}${isGroup ? `/${messageId}` : ''}`, { name: 'username', notes });
  return { isOpen: isGroup, url };
}

function toItem(scene: Scene, { body }: Told, { text, notes, now }: { text: string; notes: Notes; now: number }): IncomingItem {
  const writtenAt = instantOf(body['date'], { name: 'date', notes });
  const editedAt = instantOf(body['edit_date'], { name: 'edit_date', notes });
  const { isOpen, url } = addressOf(scene, notes);
  const picture = pictureOf(body);
  if (scene.messageId === '') notes.add('id_missing');
  const version = editedAt ?? writtenAt;
  return {
    channel: 'telegram',
    kind: 'message',
    visibility: isOpen ? 'public' : 'private',
    externalId: idIn(scene),
    author: authorOf(scene),
    rating: null,
    text,
    // `language_code` is the language of the guest's menus, not of these words.
    language: null,
    url,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(writtenAt ?? editedAt, now),
    ...(version === null ? {} : { versionAt: notAfter(version, now) }),
    replyMode: 'api',
    replyUrl: null,
    target: {
      chat: scene.chatId,
      ...(scene.messageId === '' ? {} : { message: scene.messageId }),
      ...(scene.business === null || scene.business === '' ? {} : { business: scene.business }),
    },
    conversation: conversationOf(scene),
    ...(picture === '' ? {} : { pictures: [{ ref: picture }] }),
    ...notes.given,
  };
}
