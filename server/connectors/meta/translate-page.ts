/** What happens on a Facebook Page: comments, posts of visitors, mentions, recommendations. */
import type { Rating } from '#shared/model/feedback.ts';
import type { IncomingItem } from '../item.ts';
import { instantOf, nameOf, Notes, notAfter, ratingOf, stringOf, webAddressOf, wordsOf, type Fields } from '../kit/read.ts';
import { fromOf, idOf, plain, withPictures, type Gathered, type Place } from './payload.ts';

const REMOVED = /^(remove|removed|delete|deleted)$/;
/** What the Page or an app did to it; the guest said nothing new. */
const HANDLED = /^(hide|unhide|block|unblock|mute|follow|like|unlike)$/;
const FELT = /^(reaction|like)$/;

const partAfter = (id: string) => id.slice(id.indexOf('_') + 1);

/** Where a person can see it, when Facebook does not say so itself. */
export const commentAddress = (post: string, comment: string): string | null =>
  post === ''
    ? null
    : `https://www.facebook.com/${encodeURIComponent(post)}?comment_id=${encodeURIComponent(partAfter(comment))}`;
export const postAddress = (post: string): string => `https://www.facebook.com/${encodeURIComponent(post)}`;

type Times = { readonly spokeAt: number; readonly versionAt?: number };

/** Events carry the time of what happened: of an edit, the edit's. */
function timesOf(value: Fields, place: Place, notes: Notes): Times {
  const at = instantOf(value['created_time'], { name: 'created', notes }) ?? place.sentAt;
  return { spokeAt: notAfter(at, place.now), ...(at === null ? {} : { versionAt: at }) };
}

/** When something was taken away: the event's time, or that of the delivery where the event repeats the comment's. */
const removedAt = (value: Fields, place: Place): number => {
  const at = instantOf(value['created_time'], { name: 'created', notes: new Notes() }) ?? 0;
  return notAfter(Math.max(at, place.sentAt ?? 0) || null, place.now);
};

/** Pictures of a comment or post as webhooks name them. */
function attachedTo(value: Fields, notes: Notes): { readonly words: string; readonly urls: readonly string[] } {
  const photos = [value['photo'], ...(Array.isArray(value['photos']) ? (value['photos'] as unknown[]) : [])];
  const item = stringOf(value['item']);
  if (item === 'photo' || item === 'album') photos.push(value['link']);
  const urls = photos.map((one) => webAddressOf(one, { name: 'picture', notes })).filter((url) => url !== null);
  const film = stringOf(value['video']) !== '' || item === 'video';
  const link = webAddressOf(value['link'], { name: 'link', notes: new Notes() });
  return {
    words: urls.length > 0 ? '[image]' : film ? '[video]' : link === null ? '' : `[link] ${link}`,
    urls: [...new Set(urls)],
  };
}

export function feed(value: Fields, place: Place, out: Gathered): void {
  const verb = stringOf(value['verb']).trim().toLowerCase();
  const item = stringOf(value['item']).trim().toLowerCase();
  if (FELT.test(item) || stringOf(value['reaction_type']) !== '') return void out.ignored.add('reaction');
  const comment = idOf(value['comment_id']);
  const post = idOf(value['post_id']);
  const id = comment || post;
  if (id === '' || (item === 'comment' && comment === ''))
    return void out.rejects.push({ reason: 'no_id', detail: `${item || 'something'} on the Page without its id` });
  if (HANDLED.test(verb)) return void out.ignored.add(verb);
  const from = fromOf(value['from'] ?? { id: value['sender_id'], name: value['sender_name'] });
  const own = from.id !== '' && from.id === place.account;
  if (own) return ownPost(value, { place, id, verb, out });
  if (REMOVED.test(verb)) return void out.withdrawn.push({ channel: 'facebook', externalId: id, at: removedAt(value, place) });
  const notes = new Notes();
  const attached = attachedTo(value, notes);
  const text = wordsOf(value['message'], notes) || attached.words;
  // A sticker, or words the app may not see yet: the comment itself knows.
  if (text === '') return void out.hints.add(`${comment === '' ? 'post' : 'comment'}:${id}`);
  const parent = idOf(value['parent_id']);
  out.items.push({
    ...plain('facebook'),
    ...(comment === ''
      ? { kind: 'mention', url: webAddressOf(value['permalink_url'], { name: 'url', notes }) ?? postAddress(post) }
      : { kind: 'comment', url: webAddressOf(value['permalink_url'], { name: 'url', notes }) ?? commentAddress(post, comment) }),
    visibility: 'public',
    externalId: id,
    author: nameOf(from.name),
    text,
    ...timesOf(value, place, notes),
    replyMode: 'api',
    target: targetOf({ comment, post, parent }),
    ...withPictures(attached.urls.map((url) => ({ url }))),
    ...notes.given,
  });
}

/** `thread`: where an answer appears. Facebook has one level: what answers an answer stands under the first comment. */
export function targetOf(ids: {
  readonly comment: string;
  readonly post: string;
  readonly parent: string;
}): Record<string, string> {
  const { comment, post, parent } = ids;
  if (comment === '') return { to: post, thread: post };
  return { to: comment, thread: parent === '' || parent === post ? comment : parent, ...(post === '' ? {} : { post }) };
}

/** The Page under what a guest wrote: somebody answered. Under a post of its own, or without words, it is what it tells the world. */
function ownPost(
  value: Fields,
  given: { readonly place: Place; readonly id: string; readonly verb: string; readonly out: Gathered },
): void {
  const { place, id, verb, out } = given;
  out.ignored.add('own_post');
  const under = idOf(value['parent_id']);
  const text = wordsOf(value['message'], new Notes());
  if (under === '' || text === '' || REMOVED.test(verb) || idOf(value['comment_id']) === '') return;
  const { spokeAt } = timesOf(value, place, new Notes());
  out.answered.push({ channel: 'facebook', under: { externalId: under }, answer: { id, text, at: spokeAt, state: 'live' } });
}

export function mention(value: Fields, place: Place, out: Gathered): void {
  const verb = stringOf(value['verb']).trim().toLowerCase();
  const comment = idOf(value['comment_id']);
  const post = idOf(value['post_id']);
  const id = comment || post;
  if (id === '') return void out.ignored.add('no_id');
  const from = fromOf(value['from'] ?? { id: value['sender_id'], name: value['sender_name'] });
  if (from.id !== '' && from.id === place.account) return void out.ignored.add('own_post');
  if (REMOVED.test(verb)) return void out.withdrawn.push({ channel: 'facebook', externalId: id, at: removedAt(value, place) });
  if (HANDLED.test(verb)) return void out.ignored.add(verb);
  const notes = new Notes();
  const attached = attachedTo(value, notes);
  const text = wordsOf(value['message'], notes) || attached.words;
  if (text === '') return void out.hints.add(`mention:${id}`);
  out.items.push({
    ...plain('facebook'),
    kind: 'mention',
    visibility: 'public',
    externalId: id,
    author: nameOf(from.name || stringOf(value['sender_name'])),
    text,
    url:
      webAddressOf(value['permalink_url'], { name: 'url', notes }) ??
      (comment === '' ? postAddress(post) : commentAddress(post, comment)),
    ...timesOf(value, place, notes),
    replyMode: 'api',
    target: targetOf({ comment, post, parent: '' }),
    ...withPictures(attached.urls.map((url) => ({ url }))),
    ...notes.given,
  });
}

/** Recommendations: no stars but yes or no. Whether Meta still sends them is not certain; the API no longer takes an answer. */
export function ratings(value: Fields, place: Place, out: Gathered): void {
  const verb = stringOf(value['verb']).trim().toLowerCase();
  const item = stringOf(value['item']).trim().toLowerCase();
  if (FELT.test(item)) return void out.ignored.add('reaction');
  const comment = item === 'comment' ? idOf(value['comment_id']) : '';
  const id = comment || idOf(value['open_graph_story_id']) || idOf(value['post_id']);
  if (id === '') return void out.ignored.add('no_id');
  const from = fromOf(value['from'] ?? { id: value['reviewer_id'] ?? value['sender_id'], name: value['reviewer_name'] });
  if (from.id !== '' && from.id === place.account) return void out.ignored.add('own_post');
  if (REMOVED.test(verb)) return void out.withdrawn.push({ channel: 'facebook', externalId: id, at: removedAt(value, place) });
  if (HANDLED.test(verb)) return void out.ignored.add(verb);
  const notes = new Notes();
  const made = comment === '' ? recommended(value, notes) : { rating: null };
  const text = wordsOf(value['review_text'] ?? value['message'], notes);
  if (text === '' && made.rating === null)
    return void out.rejects.push({ reason: 'nothing_said', detail: `recommendation ${id}` });
  out.items.push({
    ...plain('facebook'),
    kind: comment === '' ? 'review' : 'comment',
    visibility: 'public',
    externalId: id,
    author: nameOf(from.name || stringOf(value['reviewer_name'])),
    ...made,
    text,
    url: postAddress(idOf(value['open_graph_story_id']) || id),
    ...timesOf(value, place, notes),
    replyMode: 'link',
    ...notes.given,
  });
}

type Recommended = Pick<IncomingItem, 'rating' | 'ratingDerived'>;
const RECOMMENDS: Readonly<Record<string, Rating>> = { positive: 5, recommend: 5, negative: 1, not_recommend: 1 };

/** Stars where there are some (before 2018), else five for yes and one for no. */
export function recommended(value: Fields, notes: Notes): Recommended {
  const rating = ratingOf(value['rating'], { name: 'rating', notes });
  if (rating !== null) return { rating };
  const word = stringOf(value['recommendation_type']).trim().toLowerCase();
  const derived = Object.hasOwn(RECOMMENDS, word) ? RECOMMENDS[word] : undefined;
  if (derived !== undefined) return { rating: derived, ratingDerived: true };
  if (word !== '') notes.add('recommendation_unreadable');
  return { rating: null };
}
