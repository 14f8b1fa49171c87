/** What an AT Protocol server sends (lexicons of @atproto/api 0.19.19): notifications, posts that were searched, and answers to requests of ours. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

/** A post and why we see it; '' for one that was looked for. */
export type Told = { readonly reason: string; readonly post: Fields };

/** Why an account is told of somebody else's words; likes, reposts, follows and what comes next year are none. */
export const SPOKEN: readonly string[] = ['reply', 'mention', 'quote'];

const isNotification = (fields: Fields): boolean => 'reason' in fields || 'reasonSubject' in fields || 'isRead' in fields;
const isPost = (fields: Fields): boolean => 'uri' in fields && 'author' in fields && 'record' in fields;

/** One notification, or a post. Without a reason (or an empty one) it is still something that was said to the account. */
const toldByOne = (fields: Fields): Told =>
  isNotification(fields) ? { reason: stringOf(fields['reason']) || 'mention', post: fields } : { reason: '', post: fields };

/** null: none of the bodies that bring posts. */
export function toldBy(json: unknown): readonly Told[] | null {
  if (Array.isArray(json)) return json.map((one) => toldByOne(fieldsOf(one)));
  const fields = fieldsOf(json);
  const lists = [fields['notifications'], fields['posts']].filter((list) => Array.isArray(list));
  if (lists.length > 0) return lists.flatMap((list) => listOf(list).map((one) => toldByOne(fieldsOf(one))));
  return isPost(fields) ? [toldByOne(fields)] : null;
}

/** Why a body brings no posts, as a code; null: nobody knows what it is. */
export function otherThanPosts(json: unknown): string | null {
  if (typeof json !== 'object' || json === null) return null;
  const fields = fieldsOf(json);
  if ('error' in fields) return 'error_body';
  if ('identifier' in fields || 'password' in fields || 'collection' in fields || 'repo' in fields) return 'own_request';
  const answered = [
    'uri',
    'cid',
    'accessJwt',
    'refreshJwt',
    'commit',
    'records',
    'did',
    'thread',
    'cursor',
    'hitsTotal',
    'seenAt',
  ];
  return Object.keys(fields).length === 0 || answered.some((name) => name in fields) ? 'own_answer' : null;
}

export type Address = { readonly uri: string; readonly did: string; readonly collection: string; readonly rkey: string };

/** `at://<did>/<collection>/<rkey>`; null when it is no such address. */
export function addressOf(uri: unknown): Address | null {
  const found = /^at:\/\/(did:[a-z0-9]+:[\w.:%-]{1,200})\/([\w.-]{1,100})\/([\w.:~-]{1,512})$/.exec(stringOf(uri).trim());
  return found === null ? null : { uri: found[0], did: found[1] ?? '', collection: found[2] ?? '', rkey: found[3] ?? '' };
}

export const POST = 'app.bsky.feed.post';
