/** What happens on a Facebook Page: comments, posts of visitors, mentions, recommendations. */
import type { Rating } from '#shared/model/feedback.ts';
import type { IncomingItem } from '../item.ts';
import { madeId, type Gathered } from '../kit/gather.ts';
import { instantOf, nameOf, Notes, notAfter, ratingOf, stringOf, webAddressOf, wordsOf, type Fields } from '../kit/read.ts';
import { fromOf, idOf, plain, withPictures, type Place } from './payload.ts';

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

type About = { readonly place: Place; readonly out: Gathered };
const word = (value: unknown) => stringOf(value).trim().toLowerCase();

/** A comment or post on the Page, or one elsewhere that names it (`mentioned`). */
export function feed(value: Fields, { place, out, mentioned = false }: About & { readonly mentioned?: boolean }): void {
  const verb = word(value['verb']);
  const item = word(value['item']);
  if (FELT.test(item) || stringOf(value['reaction_type']) !== '') return void out.ignore('reaction');
  if (HANDLED.test(verb)) return void out.ignore(verb);
  const comment = idOf(value['comment_id']);
  const post = idOf(value['post_id']);
  const isComment = comment !== '' || item === 'comment';
  const id = isComment ? comment : post;
  const from = fromOf(value['from'] ?? { id: value['sender_id'], name: value['sender_name'] });
  if (from.id !== '' && from.id === place.account) return ownPost(value, { place, id, verb, out });
  if (REMOVED.test(verb))
    return id === '' ? out.ignore('no_id') : out.withdraw({ channel: 'facebook', externalId: id, at: removedAt(value, place) });
  const notes = new Notes();
  const attached = attachedTo(value, notes);
  const text = wordsOf(value['message'], notes) || attached.words;
  // A sticker, or words the app may not see yet: the comment itself knows.
  if (text === '')
    return id === '' ? out.ignore('no_words') : out.hint(`${mentioned ? 'mention' : isComment ? 'comment' : 'post'}:${id}`);
  const address = webAddressOf(value['permalink_url'], { name: 'url', notes });
  const times = timesOf(value, place, notes);
  out.item({
    ...plain('facebook'),
    kind: mentioned || !isComment ? 'mention' : 'comment',
    visibility: 'public',
    externalId: id || madeId(from.id || from.name, times.spokeAt, text),
    author: nameOf(from.name || value['sender_name']),
    text,
    url: address ?? (isComment ? commentAddress(post, comment) : post === '' ? null : postAddress(post)),
    ...times,
    ...answerable({ comment, post: isComment && comment === '' ? '' : post, parent: mentioned ? '' : idOf(value['parent_id']) }),
    ...withPictures(attached.urls.map((url) => ({ url }))),
    ...notes.given,
  });
}

type Ids = { readonly comment: string; readonly post: string; readonly parent: string };

/** `thread`: where an answer appears. Facebook has one level: what answers an answer stands under the first comment. */
export function answerable({ comment, post, parent }: Ids): Pick<IncomingItem, 'replyMode' | 'target'> {
  if (comment === '' && post === '') return { replyMode: 'link' };
  if (comment === '') return { replyMode: 'api', target: { to: post, thread: post } };
  const thread = parent === '' || parent === post ? comment : parent;
  return { replyMode: 'api', target: { to: comment, thread, ...(post === '' ? {} : { post }) } };
}

/** The Page under what a guest wrote: somebody answered. Under a post of its own, or without words, it is what it tells the world. */
function ownPost(value: Fields, { place, id, verb, out }: About & { readonly id: string; readonly verb: string }): void {
  out.ignore('own_post');
  const under = idOf(value['parent_id']);
  const text = wordsOf(value['message'], new Notes());
  if (under === '' || text === '' || REMOVED.test(verb) || id === '' || id === idOf(value['post_id'])) return;
  const { spokeAt } = timesOf(value, place, new Notes());
  out.answer({ channel: 'facebook', under: { externalId: under }, answer: { id, text, at: spokeAt, state: 'live' } });
}

/** Recommendations: no stars but yes or no. Whether Meta still sends them is not certain; the API no longer takes an answer. */
export function ratings(value: Fields, { place, out }: About): void {
  const verb = word(value['verb']);
  const item = word(value['item']);
  if (FELT.test(item)) return void out.ignore('reaction');
  const comment = item === 'comment' ? idOf(value['comment_id']) : '';
  const id = comment || idOf(value['open_graph_story_id']) || idOf(value['post_id']);
  const from = fromOf(value['from'] ?? { id: value['reviewer_id'] ?? value['sender_id'], name: value['reviewer_name'] });
  if (from.id !== '' && from.id === place.account) return void out.ignore('own_post');
  if (REMOVED.test(verb))
    return id === '' ? out.ignore('no_id') : out.withdraw({ channel: 'facebook', externalId: id, at: removedAt(value, place) });
  if (HANDLED.test(verb)) return void out.ignore(verb);
  const notes = new Notes();
  const made = comment === '' ? recommended(value, notes) : { rating: null };
  const text = wordsOf(value['review_text'] ?? value['message'], notes);
  const author = nameOf(from.name || value['reviewer_name']);
  const times = timesOf(value, place, notes);
  const story = idOf(value['open_graph_story_id']) || id;
  out.item({
    ...plain('facebook'),
    kind: comment === '' ? 'review' : 'comment',
    visibility: 'public',
    externalId: id || madeId(from.id || author, times.spokeAt, text),
    author,
    ...made,
    text,
    url: story === '' ? null : postAddress(story),
    ...times,
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
  const said = word(value['recommendation_type']);
  const derived = Object.hasOwn(RECOMMENDS, said) ? RECOMMENDS[said] : undefined;
  if (derived !== undefined) return { rating: derived, ratingDerived: true };
  if (said !== '') notes.add('recommendation_unreadable');
  return { rating: null };
}
