/** What Telegram sends: updates by webhook, lists of updates, and what it says to requests of ours (Bot API, types of @grammyjs/types 5.0.0). */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

/** One thing inside an update: `kind` is the platform's name for it (`message`, `edited_message`, `my_chat_member` …). */
export type Told = { readonly kind: string; readonly updateId: string; readonly body: Fields };

/** Ids are whole numbers of up to 52 bits, groups have negative ones. '' when it is none. */
export function idOf(value: unknown): string {
  const text = stringOf(value).trim();
  return /^-?\d{1,20}$/.test(text) ? text : '';
}

export const isTrue = (value: unknown): boolean => value === true || value === 1 || value === 'true';

/** Update kinds that carry a message somebody wrote; `message_reaction` and `deleted_business_messages` do not. */
const CARRIES_MESSAGE = /(?:^|_)message$/;
export const carriesMessage = ({ kind }: Told): boolean => CARRIES_MESSAGE.test(kind);

const isUpdate = (fields: Fields): boolean => 'update_id' in fields || 'message' in fields || 'edited_message' in fields;

function toldBy(update: Fields): readonly Told[] {
  const updateId = idOf(update['update_id']);
  return Object.entries(update)
    .filter(([kind, body]) => kind !== 'update_id' && body !== null && body !== '')
    .map(([kind, body]) => ({ kind, updateId, body: fieldsOf(body) }));
}

/** One update, a list of them, the answer of `getUpdates`, or a message by itself; null: none of these. */
export function updatesOf(json: unknown): readonly Told[] | null {
  if (Array.isArray(json)) return json.flatMap((one) => updatesOf(fieldsOf(one)) ?? []);
  const fields = fieldsOf(json);
  if (isUpdate(fields)) return toldBy(fields);
  if ('message_id' in fields && 'chat' in fields) return [{ kind: 'message', updateId: '', body: fields }];
  const result = fields['result'];
  return Array.isArray(result) ? listOf(result).flatMap((one) => toldBy(fieldsOf(one))) : null;
}

/** Why a body is no update, as a code; null: nobody knows what it is. */
export function otherThanUpdate(json: unknown): string | null {
  const fields = fieldsOf(json);
  if ('error_code' in fields || fields['ok'] === false) return 'error_body';
  if ('ok' in fields || 'result' in fields) return 'own_answer';
  if ('chat_id' in fields || 'secret_token' in fields || 'allowed_updates' in fields || 'offset' in fields) return 'own_request';
  return null;
}

/** Kinds of content without words, as a person reads them: "[photo]". Order: a venue also has a location, an animation a document. */
const CONTENTS = [
  'photo',
  'live_photo',
  'animation',
  'video',
  'video_note',
  'voice',
  'audio',
  'sticker',
  'venue',
  'location',
  'contact',
  'poll',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
  'document',
] as const;

/** '' when there is nothing of the kind: somebody joined, a title was changed. The emoji of a sticker is what the guest said with it. */
export function contentOf(message: Fields): string {
  const content = CONTENTS.find((name) => typeof message[name] === 'object' && message[name] !== null);
  if (content === undefined) return '';
  const fields = fieldsOf(message[content]);
  const words = { sticker: fields['emoji'], poll: fields['question'], venue: fields['title'] }[content as string];
  return [`[${content.replaceAll('_', ' ')}]`, stringOf(words)].filter((part) => part !== '').join(' ');
}

/** The name by which the largest size of a picture is fetched; '' when there is none. */
export function pictureOf(message: Fields): string {
  const sizes = listOf(message['photo']).map(fieldsOf);
  const area = (size: Fields) => Number(size['width']) * Number(size['height']) || 0;
  const largest = sizes.reduce<Fields>((best, size) => (area(size) >= area(best) ? size : best), {});
  const document = fieldsOf(message['document']);
  const sent = stringOf(document['mime_type']).startsWith('image/') ? document : {};
  const ref = stringOf(largest['file_id']) || stringOf(sent['file_id']);
  return /^[\w-]{1,250}$/.test(ref) ? ref : '';
}
