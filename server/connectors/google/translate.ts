/** Reviews become items; a notice becomes the name of what is to be fetched. Pure. */
import { cleanText } from '#shared/model/clean.ts';
import type { Rating } from '#shared/model/feedback.ts';
import type { Given } from '../contract.ts';
import type { StandingAnswer, Translation } from '../item.ts';
import { Gathered, madeId } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  jsonOf,
  listOf,
  nameOf,
  Notes,
  notAfter,
  ratingOf,
  reject,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { isError, locationOf, namesIn, REVIEW_NAME, reviewsIn, type ListedReview } from './payload.ts';

/** Where an owner answers by hand; used when the review has no address of its own. */
const ALL_REVIEWS = 'https://business.google.com/reviews';

export function translateGoogle(raw: Uint8Array, given: Given): Translation {
  const body = jsonOf(raw);
  if (body === undefined) return reject('bad_json', 'not JSON');
  return translateBody(body, given);
}

export function translateBody(body: unknown, given: Given): Translation {
  const out = new Gathered();
  const listed = reviewsIn(body);
  const ours = (name: string) => given.account === undefined || locationOf(name) === locationOf(given.account.id);
  for (const one of listed) {
    const name = nameFor(one, given);
    if (REVIEW_NAME.test(name) && !ours(name)) out.ignore('other_account');
    else readReview(name, one.review, { now: given.now, out });
  }
  if (listed.length > 0) return out.translation;
  if (isError(body)) out.ignore('error_body');
  else {
    const names = namesIn(body);
    for (const name of names.filter(ours)) out.hint(name);
    if (names.length === 0) out.ignore('no_review');
    else if (!names.some(ours)) out.ignore('other_account');
  }
  return out.translation;
}

/** Without its name a review is found by its id, at the location in whose list it stands. */
function nameFor({ review, location }: ListedReview, given: Given): string {
  const name = stringOf(review['name']).trim();
  if (REVIEW_NAME.test(name)) return name;
  const id = stringOf(review['reviewId']).trim();
  const parent = location || given.account?.id || '';
  return id === '' ? name : parent === '' ? id : `${parent}/reviews/${id}`;
}

function readReview(name: string, review: Fields, { now, out }: { readonly now: number; readonly out: Gathered }): void {
  const notes = new Notes();
  const reviewer = fieldsOf(review['reviewer']);
  const rating = starsOf(review['starRating'], notes);
  const pictures = listOf(review['reviewMediaItems'])
    .map((one) => webAddressOf(fieldsOf(one)['thumbnailUrl'], { name: 'picture', notes }))
    .filter((url) => url !== null);
  const words = originalOf(wordsOf(review['comment'], notes), notes);
  const text = words === '' && rating === null && pictures.length > 0 ? '[image]' : words;
  const createdAt = instantOf(review['createTime'], { name: 'created', notes });
  const updatedAt = instantOf(review['updateTime'], { name: 'updated', notes });
  const answered = answerOf(review['reviewReply'], notes);
  const author = isTrue(reviewer['isAnonymous']) ? 'Anonymous' : nameOf(reviewer['displayName']);
  out.item({
    channel: 'google',
    kind: 'review',
    visibility: 'public',
    externalId: /^[\x21-\x7E]{1,512}$/.test(name) ? name : madeId(author, createdAt, text),
    author,
    rating,
    text,
    language: null,
    url: webAddressOf(review['reviewReplyUrl'], { name: 'url', notes }) ?? ALL_REVIEWS,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(createdAt ?? updatedAt, now),
    ...(updatedAt === null ? {} : { versionAt: updatedAt }),
    // Without a name there is nothing an answer could be put under.
    ...(REVIEW_NAME.test(name) ? { replyMode: 'api' as const, target: { review: name } } : { replyMode: 'link' as const }),
    replyUrl: null,
    ...(answered === null ? {} : { answered }),
    ...(pictures.length === 0 ? {} : { pictures: pictures.map((url) => ({ url })) }),
    ...notes.given,
  });
}

const isTrue = (value: unknown) => value === true || value === 1 || /^(true|1)$/i.test(stringOf(value));

const STARS: Readonly<Record<string, Rating>> = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };

function starsOf(value: unknown, notes: Notes): Rating | null {
  const word = stringOf(value).trim().toUpperCase();
  if (word === 'STAR_RATING_UNSPECIFIED') return null;
  return Object.hasOwn(STARS, word) ? (STARS[word] ?? null) : ratingOf(value, { name: 'rating', notes });
}

/** In the language of the owner's account; the guest's own words stand behind the second mark or before the first one. */
const TRANSLATED =
  /\((?:Translated by Google|Přeloženo Googlem|Přeložil Google|Przetłumaczone przez Google|Übersetzt von Google)\)/i;
const ORIGINAL = /\((?:Original|Původní|Originál|Oryginalna|Oryginał)\)/i;

/** A guest may write "(Original)" themselves: it is Google's only behind the mark of a translation. */
function originalOf(text: string, notes: Notes): string {
  const mark = TRANSLATED.exec(text);
  if (mark === null) return text;
  const before = text.slice(0, mark.index).trim();
  const behind = text.slice(mark.index + mark[0].length);
  const original = ORIGINAL.exec(behind);
  const own = original === null ? '' : behind.slice(original.index + original[0].length).trim();
  const kept = own || before;
  if (kept !== '') notes.add('translation_left_out');
  return kept || behind.trim();
}

const STATES: Readonly<Record<string, StandingAnswer['state']>> = { PENDING: 'review', REJECTED: 'refused', APPROVED: 'live' };

/** null: nobody answered. A state that is not known is taken as shown, as it is where the API gives none. */
export function answerOf(value: unknown, notes: Notes): StandingAnswer | null {
  const reply = fieldsOf(value);
  const text = originalOf(wordsOf(reply['comment'], new Notes()), new Notes());
  if (text === '') return null;
  const state = stringOf(reply['reviewReplyState']).trim().toUpperCase();
  const why = cleanText(stringOf(reply['policyViolation']), 300);
  return {
    id: null,
    text,
    at: instantOf(reply['updateTime'], { name: 'answered', notes }),
    state: (Object.hasOwn(STATES, state) ? STATES[state] : undefined) ?? 'live',
    ...(why === '' ? {} : { why }),
  };
}
