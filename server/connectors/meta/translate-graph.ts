/** What the Graph API answers: lists of posts, comments and conversations, and single ones. Which is which is told by its fields. */
import type { Gathered } from '../kit/gather.ts';
import { fieldsOf, instantOf, nameOf, Notes, notAfter, stringOf, webAddressOf, wordsOf, type Fields } from '../kit/read.ts';
import { fromOf, graphAttachedIn, idOf, listed, plain, withPictures, type Place } from './payload.ts';
import * as instagram from './translate-instagram.ts';
import { commentAddress, postAddress, recommended, answerable } from './translate-page.ts';
import { conversation, graphMessage } from './translate-talk.ts';

type Given = { readonly place: Place; readonly out: Gathered };

const has = (fields: Fields, ...names: readonly string[]) => names.some((name) => name in fields);
const isConversation = (one: Fields) => has(one, 'messages', 'participants', 'message_count');
const isMessage = (one: Fields) => has(one, 'to', 'mid') || stringOf(one['id']).startsWith('m_');
const isRating = (one: Fields) => has(one, 'recommendation_type', 'review_text', 'reviewer', 'open_graph_story', 'has_review');
const isPost = (one: Fields) =>
  has(one, 'comments', 'story', 'status_type', 'attachments', 'full_picture', 'is_published', 'shares', 'message_tags') &&
  !has(one, 'parent', 'can_comment', 'comment_count');
/** Pages and apps the account has: they carry tokens and are nobody's words. */
const isAccount = (one: Fields) => has(one, 'access_token', 'tasks', 'category', 'subscribed_fields');

/** A Page's: posts with comments, comments, recommendations, conversations; one alone or a list. */
export function page(body: Fields, { place, out }: Given): void {
  const list = 'data' in body ? listed(body['data']) : [body];
  const posts = list.some((one) => isPost(one) || (place.account !== '' && idOf(one['id']).startsWith(`${place.account}_`)));
  for (const one of list) {
    if (isAccount(one)) out.ignore('no_item');
    else if (isConversation(one)) conversation('messenger', one, { place, out });
    else if (isMessage(one)) graphMessage('messenger', one, { place, out, guests: [] });
    else if (isRating(one)) rating(one, { place, out });
    else if (posts) post(one, { place, out });
    else comment(one, { place, out, post: '' });
  }
}

/** Instagram's: media with comments, comments, mentions that were fetched, conversations. */
export function account(body: Fields, { place, out }: Given): void {
  const within: Place = place.account === '' ? { ...place, account: idOf(body['id']) } : place;
  if ('mentioned_comment' in body)
    return instagram.mentioned(fieldsOf(body['mentioned_comment']), { place: within, out, inComment: true });
  if ('mentioned_media' in body)
    return instagram.mentioned(fieldsOf(body['mentioned_media']), { place: within, out, inComment: false });
  for (const one of 'data' in body ? listed(body['data']) : [body]) {
    if (isAccount(one)) out.ignore('no_item');
    else if (isConversation(one)) conversation('instagram', one, { place, out });
    else if (isMessage(one)) graphMessage('instagram', one, { place, out, guests: [] });
    else if (has(one, 'text', 'replies', 'comments', 'media_type', 'comments_count') && idOf(one['id']) !== '')
      instagram.commentsUnder([one], { place, out });
    else out.ignore('no_item');
  }
}

function timesOf(one: Fields, place: Place, notes: Notes) {
  const at = instantOf(one['created_time'], { name: 'created', notes });
  // Comments do not say when they were edited: what is read later counts as newer.
  return { spokeAt: notAfter(at, place.now) };
}

/** One thing that was fetched by a hint. A mention is one wherever it stands. */
export function single(kind: string, body: Fields, { place, out }: Given): void {
  if (kind === 'message') graphMessage('messenger', body, { place, out, guests: [] });
  else if (kind === 'post') post(body, { place, out });
  else comment(body, { place, out, post: '', ...(kind === 'mention' ? { kind } : {}) });
}

function post(one: Fields, { place, out }: Given): void {
  const id = idOf(one['id']);
  const from = fromOf(one['from']);
  const page = place.account || id.split('_')[0] || '';
  const within: Place = { ...place, account: page };
  // A post that does not say whose it is, on the Page's own feed, is the Page's.
  if (from.id === '' || from.id === page) out.ignore('own_post');
  else if (id === '') out.reject('no_id', 'a post without its id');
  else {
    const notes = new Notes();
    const attached = graphAttachedIn(one['attachments'], notes);
    const text = wordsOf(one['message'], notes) || attached.words;
    if (text === '') out.ignore('no_words');
    else
      out.item({
        ...plain('facebook'),
        kind: 'mention',
        visibility: 'public',
        externalId: id,
        author: nameOf(from.name),
        text,
        url: webAddressOf(one['permalink_url'], { name: 'url', notes }) ?? postAddress(id),
        ...timesOf(one, place, notes),
        ...answerable({ comment: '', post: id, parent: '' }),
        ...withPictures(attached.pictures),
        ...notes.given,
      });
  }
  for (const below of listed(one['comments'] ?? [])) comment(below, { place: within, out, post: id });
}

/** The Page a comment stands on, as its own address says. */
const pageIn = (address: string): string => /facebook\.com\/(\d{5,})\/posts\//.exec(address)?.[1] ?? '';

function comment(
  one: Fields,
  { place, out, post, kind = 'comment' }: Given & { readonly post: string; readonly kind?: 'comment' | 'mention' },
): void {
  const id = idOf(one['id']);
  const notes = new Notes();
  const attached = graphAttachedIn(one['attachment'], notes);
  const text = wordsOf(one['message'], notes) || attached.words;
  if (id === '') return void out.ignore('no_id');
  const from = fromOf(one['from']);
  const address = stringOf(one['permalink_url']);
  const page = place.account || pageIn(address);
  const parent = idOf(fieldsOf(one['parent'])['id']);
  for (const below of listed(one['comments'] ?? [])) comment({ parent: { id }, ...below }, { place, out, post });
  if (from.id !== '' && from.id === page) {
    out.ignore('own_post');
    const under = parent || post;
    const answer = { id, text, at: timesOf(one, place, notes).spokeAt, state: 'live' } as const;
    if (under !== '' && text !== '') out.answer({ channel: 'facebook', under: { externalId: under }, answer });
    return;
  }
  if (text === '') return void out.ignore(has(one, 'message', 'from') ? 'no_words' : 'no_item');
  const closed = one['can_comment'] === false;
  out.item({
    ...plain('facebook'),
    kind,
    visibility: 'public',
    externalId: id,
    author: nameOf(from.name),
    text,
    url: webAddressOf(address, { name: 'url', notes }) ?? commentAddress(post || (id.split('_')[0] ?? ''), id),
    ...timesOf(one, place, notes),
    ...(closed ? { replyMode: 'link' as const } : answerable({ comment: id, post, parent })),
    ...withPictures(attached.pictures),
    ...notes.given,
  });
}

/** The list of recommendations, which versions before 22 still gave. */
function rating(one: Fields, { place, out }: Given): void {
  const reviewer = fromOf(one['reviewer']);
  const story = idOf(fieldsOf(one['open_graph_story'])['id'] ?? one['open_graph_story_id'] ?? one['id']);
  // Without the story it has no id: whoever recommends does so once.
  const id = story || (reviewer.id === '' ? '' : `reviewer:${reviewer.id}`);
  if (id === '') return void out.reject('no_id', 'a recommendation without story and reviewer');
  const notes = new Notes();
  const made = recommended(one, notes);
  const text = wordsOf(one['review_text'] ?? one['message'], notes);
  if (text === '' && made.rating === null) return void out.reject('nothing_said', `recommendation ${id}`);
  out.item({
    ...plain('facebook'),
    kind: 'review',
    visibility: 'public',
    externalId: id,
    author: nameOf(reviewer.name),
    ...made,
    text,
    url: story === '' ? 'https://www.facebook.com/' : postAddress(story),
    ...timesOf(one, place, notes),
    replyMode: 'link',
    ...notes.given,
  });
}
