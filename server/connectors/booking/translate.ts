/** Reviews of lodging guests: what was good and what was not in fields of their own, a mark out of ten. Pure. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Rating } from '#shared/model/feedback.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { idOf, madeId } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  languageOf,
  nameOf,
  notAfter,
  Notes,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { answeredBy, fromJson } from '../kit/reviews.ts';
import { reviewsIn } from './payload.ts';

/** Where a property answers. */
const EXTRANET = 'https://admin.booking.com/';

export const translateBooking = (raw: Uint8Array, { now }: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    for (const review of reviewsIn(json)) gathered.item(itemOf(review, now));
  });

function itemOf(review: Fields, now: number): IncomingItem {
  const notes = new Notes();
  const content = fieldsOf(review['content']);
  const title = cleanLine(stringOf(content['headline']));
  const positive = wordsOf(content['positive'], notes);
  const negative = wordsOf(content['negative'], notes);
  const text = [title, positive === '' ? '' : `＋ ${positive}`, negative === '' ? '' : `− ${negative}`]
    .filter((part) => part !== '')
    .join('\n');
  const author = nameOf(fieldsOf(review['reviewer'])['name']) || 'Guest';
  const rating = ofTen(fieldsOf(review['scoring'])['review_score'], notes);
  const created = review['created_timestamp'];
  const reply = fieldsOf(review['reply']);
  return {
    channel: 'booking',
    kind: 'review',
    visibility: 'public',
    externalId: idOf(review['review_id']) || madeId(author, text, stringOf(created)),
    author,
    rating,
    ...(rating === null ? {} : { ratingDerived: true }),
    text,
    language: languageOf(content['language_code'], { name: 'language_code', notes }),
    url: webAddressOf(review['url'], { name: 'url', notes }) ?? EXTRANET,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(instantOf(created, { name: 'created_timestamp', notes }), now),
    versionAt: instantOf(review['last_change_timestamp'], { name: 'last_change_timestamp', notes }) ?? undefined,
    // Who left a mark alone cannot be answered there.
    replyMode: text === '' ? 'link' : 'api',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...answeredBy(reply['text'], { at: instantOf(reply['last_change_timestamp'], { name: 'reply_timestamp', notes }) }),
    ...notes.given,
  };
}

/** Out of ten, with decimals; "8,3" too. Halved and rounded, one star at least. */
function ofTen(value: unknown, notes: Notes): Rating | null {
  const text = stringOf(value).trim().replace(',', '.');
  if (text === '') return null;
  const score = Number(text);
  if (score >= 0 && score <= 10) return Math.max(1, Math.round(score / 2)) as Rating;
  notes.add('rating_unreadable');
  return null;
}
