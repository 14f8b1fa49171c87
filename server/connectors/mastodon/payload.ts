/**
 * What a Mastodon server sends (docs.joinmastodon.org: entities Notification, Status, Conversation; methods streaming, search): lists,
 * single things, messages of a WebSocket and lines of an event stream, taken apart into what each says of one post.
 */
import { fieldsOf, jsonOf, listOf, stringOf, type Fields } from '../kit/read.ts';
import { eventsOf } from './stream.ts';

/**
 * One post and why we see it. mention: they spoke to the account. post: it was looked for (tag, search). home: it passed by in the
 * account's own timeline. edit: these are its newer words. deleted: only the id is told. other: understood and left alone.
 */
export type Told =
  | { readonly why: 'mention' | 'quote' | 'post' | 'home' | 'edit'; readonly status: Fields }
  | { readonly why: 'conversation'; readonly status: Fields; readonly others: readonly string[] }
  | { readonly why: 'deleted'; readonly id: string }
  | { readonly why: 'other'; readonly code: string };

const other = (code: string): readonly Told[] => [{ why: 'other', code }];
const isFilled = (fields: Fields): boolean => Object.keys(fields).length > 0;
const isPost = (fields: Fields): boolean =>
  'content' in fields || ('account' in fields && ('spoiler_text' in fields || 'visibility' in fields || 'mentions' in fields));
/** In a request of ours `status` is text. */
const isNotification = (fields: Fields): boolean =>
  isFilled(fieldsOf(fields['status'])) || ('type' in fields && ('status' in fields || 'group_key' in fields));

/** Without a type there is still a post that was told to the account. */
function toldByNotification(fields: Fields): readonly Told[] {
  const type = stringOf(fields['type']);
  const status = fieldsOf(fields['status']);
  if (type !== '' && type !== 'mention' && type !== 'quote') return other(type);
  return isFilled(status) ? [{ why: type === 'quote' ? 'quote' : 'mention', status }] : other('without_post');
}

/** Notifications in groups (`/api/v2/notifications`): the posts stand beside, by id. */
function toldByGroups(fields: Fields): readonly Told[] {
  const posts = new Map(listOf(fields['statuses']).map((one) => [stringOf(fieldsOf(one)['id']), one]));
  return listOf(fields['notification_groups']).flatMap((one) => {
    const group = fieldsOf(one);
    return toldByNotification({ type: group['type'], status: posts.get(stringOf(group['status_id'])) });
  });
}

function toldByConversation(fields: Fields): readonly Told[] {
  const others = listOf(fields['accounts']).map((one) => stringOf(fieldsOf(one)['id']));
  return [{ why: 'conversation', status: fieldsOf(fields['last_status']), others }];
}

/** A payload is JSON inside JSON, or already taken out by whoever passed it on. */
const payloadOf = (payload: unknown): Fields =>
  fieldsOf(typeof payload === 'string' ? jsonOf(new TextEncoder().encode(payload)) : payload);

/** `stream`: which one it came on; the account's own also carries everything that people it follows write. */
function toldByEvent(event: string, payload: unknown, stream: readonly string[]): readonly Told[] {
  const fields = payloadOf(payload);
  const deleted = stringOf(payload).trim();
  if (event === 'delete') return /^[\w-]{1,80}$/.test(deleted) ? [{ why: 'deleted', id: deleted }] : other('delete');
  if (event === 'notification') return toldByNotification(fields);
  if (event === 'conversation') return toldByConversation(fields);
  if (event === 'status.update' && isFilled(fields)) return [{ why: 'edit', status: fields }];
  if (event === 'update' && isFilled(fields)) return [{ why: stream[0] === 'user' ? 'home' : 'post', status: fields }];
  return other(event === '' ? 'event_without_name' : event);
}

/** One thing of a list, or a message of a WebSocket. A post by itself is the answer to a request of ours, so only a list brings posts. */
function toldByOne(fields: Fields): readonly Told[] | null {
  if ('event' in fields && 'payload' in fields)
    return toldByEvent(stringOf(fields['event']), fields['payload'], listOf(fields['stream']).map(stringOf));
  if ('notification_groups' in fields) return toldByGroups(fields);
  if (isNotification(fields)) return toldByNotification(fields);
  if ('last_status' in fields && 'unread' in fields) return toldByConversation(fields);
  return null;
}

function toldByList(list: readonly unknown[]): readonly Told[] {
  return list.flatMap((one) => {
    const fields = fieldsOf(one);
    return toldByOne(fields) ?? (isPost(fields) ? [{ why: 'post' as const, status: fields }] : other('unknown'));
  });
}

/** Why a body brings no posts, as a code; null: nobody knows what it is. */
function otherBody(fields: Fields): string | null {
  if (isPost(fields)) return 'own_answer';
  if ('error' in fields) return 'error_body';
  if ('status' in fields || 'client_name' in fields) return 'own_request';
  if ('descendants' in fields || 'configuration' in fields || 'access_token' in fields || 'client_id' in fields)
    return 'own_answer';
  return 'username' in fields || 'uri' in fields || !isFilled(fields) ? 'own_answer' : null;
}

/** null: not of this platform. */
export function toldBy(raw: Uint8Array): readonly Told[] | null {
  const json = jsonOf(raw);
  if (json === undefined) return toldByText(new TextDecoder().decode(raw));
  if (Array.isArray(json)) return toldByList(json);
  const fields = fieldsOf(json);
  if (typeof json !== 'object' || json === null) return null;
  const one = toldByOne(fields);
  if (one !== null) return one;
  if (Array.isArray(fields['statuses'])) return toldByList(listOf(fields['statuses']));
  const code = otherBody(fields);
  return code === null ? null : other(code);
}

/** Lines of an event stream, lines with a message of a WebSocket each, or the head of an answer. */
function toldByText(text: string): readonly Told[] | null {
  const lines = text.split('\n').filter((line) => line.trim().startsWith('{'));
  const messages = lines.flatMap((line) => toldByOne(fieldsOf(jsonOf(new TextEncoder().encode(line)))) ?? []);
  const events = eventsOf(text);
  if (events.length > 0 || messages.length > 0)
    return [...messages, ...events.flatMap(({ event, data }) => toldByEvent(event, data, []))];
  return /^(?:HTTP\/|:|event:)/m.test(text) ? other('nothing_yet') : null;
}
