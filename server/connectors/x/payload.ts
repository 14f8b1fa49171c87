/** Pages, lines of a stream and webhook envelopes as posts. X is renaming tweets to posts: both spellings are read. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

export type Post = {
  readonly fields: Fields;
  readonly includes: Fields;
  /** Of a webhook envelope: "post.mention.create"; '' elsewhere. */
  readonly event: string;
  /** Whose event it is, where the envelope says so. */
  readonly shop: string;
};

export type Found = { readonly posts: Post[]; readonly deleted: string[]; readonly left: Set<string> };

/** `documents`: the bodies of one delivery; each a page, a line, an envelope, or a list of those. */
export function postsIn(documents: readonly unknown[]): Found {
  const found: Found = { posts: [], deleted: [], left: new Set() };
  for (const document of documents.flat(1)) gather(fieldsOf(document), found);
  return found;
}

function gather(body: Fields, found: Found): void {
  const { data } = body;
  const plain = { includes: fieldsOf(body['includes']), event: '', shop: '' };
  if (Array.isArray(data)) {
    for (const fields of listOf(data)) sort({ ...plain, fields: fieldsOf(fields) }, found);
    return;
  }
  const one = fieldsOf(data);
  if ('payload' in one || 'event_type' in one) {
    const event = stringOf(one['event_type']).toLowerCase();
    const includes = fieldsOf(one['includes'] ?? body['includes']);
    sort({ fields: fieldsOf(one['payload']), includes, event, shop: stringOf(fieldsOf(one['filter'])['user_id']) }, found);
    return;
  }
  const taken = fieldsOf(one['delete']);
  const gone = stringOf(fieldsOf(taken['tweet'] ?? taken['post'])['id']);
  // The answer to a post of ours holds the words alone; a line of the stream says which rule it met.
  const ofStream =
    'matching_rules' in body || 'includes' in body || ['author_id', 'created_at', 'lang'].some((name) => name in one);
  if (gone !== '') found.deleted.push(gone);
  else if (ofStream) sort({ ...plain, fields: one }, found);
  else if ('text' in one) found.left.add('own_post');
}

function sort(post: Post, found: Found): void {
  const id = stringOf(post.fields['id']);
  if (post.event.endsWith('.delete') && id !== '') found.deleted.push(id);
  // Messages between two come in the same shape; the app does not ask to read them.
  else if ('dm_conversation_id' in post.fields) found.left.add('direct_message');
  else if (referencesOf(post.fields).some(({ type }) => type === 'retweeted' || type === 'reposted')) found.left.add('repost');
  else if (textOf(post.fields).trim() !== '') found.posts.push(post);
}

/** What is longer than 280 has its whole in the note. */
export function textOf(fields: Fields): string {
  const note = fieldsOf(fields['note_tweet'] ?? fields['note_post']);
  return stringOf(note['text']).trim() === '' ? stringOf(fields['text']) : stringOf(note['text']);
}

export const referencesOf = (fields: Fields): readonly { readonly type: string; readonly id: string }[] =>
  [...listOf(fields['referenced_tweets']), ...listOf(fields['referenced_posts'])]
    .map(fieldsOf)
    .map((one) => ({ type: stringOf(one['type']), id: stringOf(one['id']) }));

/** Ids of the accounts its author named, in the short text or in the note. */
export function mentionedIn(fields: Fields): readonly string[] {
  const note = fieldsOf(fields['note_tweet'] ?? fields['note_post']);
  return [fields, note]
    .flatMap((one) => listOf(fieldsOf(one['entities'])['mentions']))
    .map((mention) => stringOf(fieldsOf(mention)['id']))
    .filter((id) => id !== '');
}

export const included = (includes: Fields, names: readonly string[], id: string): Fields =>
  names
    .flatMap((name) => listOf(includes[name]))
    .map(fieldsOf)
    .find((one) => stringOf(one['id'] ?? one['media_key']) === id) ?? {};

/** Earlier ids of a post that was edited: each version has an id of its own. */
export const earlierIds = (fields: Fields): readonly string[] =>
  [...listOf(fields['edit_history_tweet_ids']), ...listOf(fields['edit_history_post_ids'])]
    .map(stringOf)
    .filter((id) => id !== '' && id !== stringOf(fields['id']));
