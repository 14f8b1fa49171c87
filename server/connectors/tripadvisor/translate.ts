/** Tripadvisor's newest reviews of one language; the owner answers in the Management Centre. Pure. */
import { cleanLine } from '#shared/model/clean.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { idOf, madeId, withHeadline } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  languageOf,
  nameOf,
  notAfter,
  Notes,
  ratingOf,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { answeredBy, fromJson } from '../kit/reviews.ts';
import { reviewsIn } from './payload.ts';

/** Where an owner answers. */
const OWNERS = 'https://www.tripadvisor.com/Owners';

export const translateTripadvisor = (raw: Uint8Array, { now }: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    for (const review of reviewsIn(json)) gathered.item(itemOf(review, now));
  });

function itemOf(review: Fields, now: number): IncomingItem {
  const notes = new Notes();
  const user = fieldsOf(review['user']);
  const author = nameOf(user['username']) || nameOf(user['name']);
  const title = cleanLine(stringOf(review['title']));
  const text = withHeadline(title, wordsOf(review['text'], notes), '\n');
  const response = fieldsOf(review['owner_response'] ?? review['management_response']);
  return {
    channel: 'tripadvisor',
    kind: 'review',
    visibility: 'public',
    externalId: idOf(review['id']) || madeId(author, text, stringOf(review['published_date'])),
    author,
    rating: ratingOf(review['rating'], { name: 'rating', notes }),
    text,
    // "zhTW" is how they write Chinese of Taiwan.
    language: languageOf(stringOf(review['lang']).replace(/^([a-z]{2})([A-Z]{2})$/, '$1-$2'), { name: 'lang', notes }),
    url: webAddressOf(review['url'], { name: 'url', notes }) ?? OWNERS,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(instantOf(review['published_date'], { name: 'published_date', notes }), now),
    replyMode: 'link',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...answeredBy(response['text'], {
      id: response['id'],
      at: instantOf(response['published_date'], { name: 'response_date', notes }),
    }),
    ...notes.given,
  };
}
