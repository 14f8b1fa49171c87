/** Comments and mentions on Instagram, from webhooks and from the Graph API. Messages are read in translate-talk.ts. */
import { madeId, type Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, Notes, nameOf, notAfter, stringOf, webAddressOf, wordsOf, type Fields } from '../kit/read.ts';
import { fromOf, idOf, listed, plain, type Place } from './payload.ts';

const atName = (username: string) => (username === '' ? '' : nameOf(`@${username}`));

/** What the list a comment stands in says of it. */
type Around = { readonly media?: Fields; readonly parent?: string; readonly live?: boolean };

/** A comment, as a webhook (`from`, no time) or the Graph API (`username`, `timestamp`) gives it. */
export function comment(value: Fields, { place, out, around = {} }: { place: Place; out: Gathered; around?: Around }): void {
  const id = idOf(value['id'] ?? value['comment_id']);
  const from = fromOf(value['from']);
  const username = from.username || stringOf(value['username']).replace(/^@/, '');
  const media = { ...around.media, ...fieldsOf(value['media']) };
  const thread = idOf(value['parent_id'] ?? fieldsOf(value['parent'])['id']) || (around.parent ?? '') || id;
  const notes = new Notes();
  const text = wordsOf(value['text'] ?? value['message'], notes);
  const at = instantOf(value['timestamp'] ?? value['created_time'], { name: 'timestamp', notes }) ?? place.sentAt;
  if (isOwn(from.id, username, { place, media })) {
    out.ignore('own_post');
    if (id === '' || thread === id || text === '') return;
    const answer = { id, text, at: at === null ? null : notAfter(at, place.now), state: 'live' } as const;
    return void out.answer({ channel: 'instagram', under: { externalId: thread }, answer });
  }
  if (text === '') return id === '' ? out.ignore('no_words') : out.hint(`comment:${id}`);
  // A live film takes no answer in public, and a comment that was hidden none at all.
  const closed = id === '' || around.live === true || value['hidden'] === true;
  out.item({
    ...plain('instagram'),
    kind: 'comment',
    visibility: 'public',
    externalId: id || madeId(from.id || username, at, text),
    author: atName(username),
    text,
    url: webAddressOf(value['permalink'] ?? media['permalink'], { name: 'url', notes }),
    spokeAt: notAfter(at, place.now),
    ...(at === null ? {} : { versionAt: at }),
    ...(closed ? { replyMode: 'link' as const } : { replyMode: 'api' as const, target: { comment: id, thread } }),
    ...notes.given,
  });
}

/** The account's id, or its name where a list of its own media tells whose they are. */
function isOwn(id: string, username: string, { place, media }: { place: Place; media: Fields }): boolean {
  if (id !== '' && id === place.account) return true;
  const owner = fieldsOf(media['owner'])['id'];
  if (id !== '' && idOf(owner) === id) return true;
  return username !== '' && stringOf(media['username']) === username;
}

/** The webhook only names what the account was mentioned in. */
export function mention(value: Fields, place: Place, out: Gathered): void {
  const media = idOf(value['media_id'] ?? fieldsOf(value['media'])['id']);
  const inComment = idOf(value['comment_id']);
  if (media === '' && inComment === '') return void out.ignore('no_id');
  const text = stringOf(value['text'] ?? value['message'] ?? value['caption']);
  if (text.trim() === '') return void out.hint(inComment === '' ? `mention:${media}` : `mention:${media}:${inComment}`);
  const said = { ...value, id: inComment || media, media: { ...fieldsOf(value['media']), id: media } };
  mentioned(said, { place, out, inComment: inComment !== '' });
}

/** What was fetched by `mentioned_comment` or `mentioned_media`. */
export function mentioned(value: Fields, { place, out, inComment }: { place: Place; out: Gathered; inComment: boolean }): void {
  const id = idOf(value['id']);
  const from = fromOf(value['from']);
  if (from.id !== '' && from.id === place.account) return void out.ignore('own_post');
  const media = fieldsOf(value['media']);
  const notes = new Notes();
  const kind = stringOf(value['media_type']).toLowerCase();
  const words = wordsOf(value['text'] ?? value['caption'] ?? value['message'], notes);
  const text = words || (inComment || id === '' ? '' : `[${/^(image|video)$/.test(kind) ? kind : 'image'}]`);
  const username = from.username || stringOf(value['username']).replace(/^@/, '');
  const at = instantOf(value['timestamp'], { name: 'timestamp', notes }) ?? place.sentAt;
  const mediaId = inComment ? idOf(media['id']) : id;
  const picture = kind === 'image' ? webAddressOf(value['media_url'], { name: 'picture', notes }) : null;
  // The API answers a comment, or media under whose words the account was named: not a tag in a picture.
  const answerable = id !== '' && mediaId !== '' && words !== '';
  out.item({
    ...plain('instagram'),
    kind: 'mention',
    visibility: 'public',
    externalId: id || madeId(username, at, text),
    author: atName(username),
    text,
    url: webAddressOf(value['permalink'] ?? media['permalink'], { name: 'url', notes }),
    spokeAt: notAfter(at, place.now),
    ...(at === null ? {} : { versionAt: at }),
    ...(answerable
      ? { replyMode: 'api' as const, target: { media: mediaId, ...(inComment ? { mention: id } : {}) } }
      : { replyMode: 'link' as const }),
    ...(picture === null ? {} : { pictures: [{ url: picture }] }),
    ...notes.given,
  });
}

/** Media of the account with the comments under them, or a comment with what answers it. */
export function commentsUnder(
  list: readonly Fields[],
  { place, out, around = {} }: { place: Place; out: Gathered; around?: Around },
): void {
  for (const one of list) {
    const isMedia = 'comments' in one || 'media_type' in one || 'caption' in one || 'comments_count' in one;
    if (isMedia) {
      if (!('comments' in one)) out.ignore('own_post');
      commentsUnder(listed(one['comments']), { place, out, around: { media: one } });
      continue;
    }
    comment(one, { place, out, around });
    const media = { ...around.media, ...fieldsOf(one['media']) };
    if ('replies' in one) commentsUnder(listed(one['replies']), { place, out, around: { media, parent: idOf(one['id']) } });
  }
}
