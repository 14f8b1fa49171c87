/** Messages to a number of the WhatsApp Business Cloud API. */
import type { IncomingItem } from '../item.ts';
import { madeId, type Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, listOf, nameOf, Notes, notAfter, stringOf, wordsOf, type Fields } from '../kit/read.ts';
import { cleanText } from '#shared/model/clean.ts';
import { DAY_MS, idOf, plain, withPictures, type Place } from './payload.ts';

/** The phone number that was written to: one business may have several under one account. */
export const numberOf = (value: Fields): string => idOf(fieldsOf(value['metadata'])['phone_number_id']);

/** The value of one change; `place.account` is the number's id. */
export function messages(value: Fields, place: Place, out: Gathered): void {
  const contacts = listOf(value['contacts']).map(fieldsOf);
  const list = listOf(value['messages']).map(fieldsOf);
  for (const message of list) whatsappMessage(message, { contacts, place, out });
  for (const status of listOf(value['statuses']).map(fieldsOf)) fate(status, place, out);
  // Sent from the app on the owner's phone, where the number is used in both.
  for (const echo of listOf(value['message_echoes']).map(fieldsOf)) {
    out.ignore('own_post');
    const { text } = said(echo, new Notes());
    const at = instantOf(echo['timestamp'], { name: 'timestamp', notes: new Notes() });
    const answer = {
      id: idOf(echo['id']) || null,
      text,
      at: at === null ? null : notAfter(at, place.now),
      state: 'live',
    } as const;
    const guest = idOf(echo['to']);
    if (guest !== '' && text !== '') out.answer({ channel: 'whatsapp', under: { conversation: guest }, answer });
  }
}

/** Of what we sent only a refusal matters: it comes after the API had taken the message. */
function fate(status: Fields, place: Place, out: Gathered): void {
  out.ignore('receipt');
  const id = idOf(status['id']);
  const guest = idOf(status['recipient_id'] ?? status['recipient_user_id']);
  if (stringOf(status['status']).toLowerCase() !== 'failed' || id === '' || guest === '') return;
  const error = fieldsOf(listOf(status['errors'])[0]);
  const words = stringOf(fieldsOf(error['error_data'])['details']) || stringOf(error['message']) || stringOf(error['title']);
  const why = cleanText(words, 300);
  const at = instantOf(status['timestamp'], { name: 'timestamp', notes: new Notes() });
  const refused = { id, text: '', at: at === null ? null : notAfter(at, place.now), state: 'refused' } as const;
  out.answer({
    channel: 'whatsapp',
    under: { conversation: guest },
    answer: { ...refused, ...(why === '' ? {} : { why }) },
  });
}

const SILENT: Readonly<Record<string, string>> = { reaction: 'reaction', system: 'system', request_welcome: 'system' };

type Given = { readonly contacts: readonly Fields[]; readonly place: Place; readonly out: Gathered };

function whatsappMessage(message: Fields, { contacts, place, out }: Given): void {
  const type = stringOf(message['type']).toLowerCase();
  if (Object.hasOwn(SILENT, type)) return void out.ignore(SILENT[type] ?? type);
  const notes = new Notes();
  const at = instantOf(message['timestamp'], { name: 'timestamp', notes }) ?? place.sentAt;
  const inner = fieldsOf(message[type]);
  const changed = type === 'edit' || type === 'revoke' ? idOf(inner['original_message_id']) : '';
  const id = changed || idOf(message['id']);
  if (type === 'revoke')
    return id === '' ? out.ignore('no_id') : out.withdraw({ channel: 'whatsapp', externalId: id, at: notAfter(at, place.now) });
  const phone = idOf(message['from']);
  // A business-scoped id, where the guest does not show a number.
  const user = idOf(message['from_user_id'] ?? message['user_id']);
  const contact =
    contacts.find((one) =>
      [one['wa_id'], one['user_id']].map(idOf).some((own) => own !== '' && (own === phone || own === user)),
    ) ??
    (contacts.length === 1 ? contacts[0] : undefined) ??
    {};
  const guest = phone || user || idOf(contact['wa_id'] ?? contact['user_id']);
  const isOurs = guest === '' && type === '' && !TYPES.some((name) => name in message);
  // What the API answers to a message of ours: nothing but its id.
  if (isOurs) return void out.ignore('receipt');
  const { text, pictures } = said(type === 'edit' ? fieldsOf(inner['message']) : message, notes);
  const profile = fieldsOf(contact['profile']);
  const isNumber = /^\d{5,20}$/.test(guest);
  const spokeAt = notAfter(at, place.now);
  out.item({
    ...plain('whatsapp'),
    kind: 'message',
    visibility: 'private',
    externalId: id || madeId(guest, at, text),
    author: nameOf(profile['name'] ?? profile['username']),
    text,
    url: isNumber ? `https://wa.me/${guest}` : null,
    contact: isNumber ? `+${guest}` : '',
    spokeAt,
    ...(at === null ? {} : { versionAt: at }),
    ...(guest === ''
      ? { replyMode: 'link' as const }
      : {
          replyMode: 'api' as const,
          target: { [phone === '' && user !== '' ? 'recipient' : 'to']: guest, ...(id === '' ? {} : { message: id }) },
          replyUntil: spokeAt + DAY_MS,
          conversation: guest,
        }),
    ...withPictures(pictures),
    ...notes.given,
  });
}

type Said = { readonly text: string; readonly pictures: NonNullable<IncomingItem['pictures']> };

const filled = (parts: readonly unknown[]) => parts.map((part) => stringOf(part).trim()).filter((part) => part !== '');

/** The words of a message of any type; `[type]` where it has none. */
function said(message: Fields, notes: Notes): Said {
  const told = stringOf(message['type']).trim().toLowerCase();
  // A type that is not told, or has nothing under its name: what is there counts.
  const type = Object.hasOwn(message, told) ? told : (TYPES.find((name) => name in message) ?? (told || 'unknown'));
  const inner = fieldsOf(message[type]);
  const reply = fieldsOf(inner['button_reply'] ?? inner['list_reply'] ?? inner['nfm_reply']);
  const own = wordsOf(filled([inner['body'] ?? inner['caption'] ?? inner['text'] ?? reply['title'] ?? reply['body']])[0], notes);
  const name = /^[\w-]{1,40}$/.test(type) ? type : 'unknown';
  const ref = idOf(inner['id']);
  const pictures = (type === 'image' || type === 'sticker') && ref !== '' ? [{ ref }] : [];
  if (own !== '') return { text: own, pictures };
  // An old or odd sender that leaves the type out, or gives the words without their wrapping.
  const bare = wordsOf(typeof message[type] === 'string' ? message[type] : message['body'], notes);
  return { text: bare || `[${name}]`, pictures };
}

const TYPES = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'button',
  'interactive',
  'order',
];
