/** Yelp's reviews, of which the API gives the beginning alone. Pure. */
import { dayOfDate, instantOf as instantIn } from '#shared/response/zone.ts';
import { SECOND_MS } from '#shared/model/time.ts';
import type { Given } from '../contract.ts';
import type { IncomingItem, Translation } from '../item.ts';
import { idOf, madeId } from '../kit/gather.ts';
import {
  fieldsOf,
  instantOf,
  nameOf,
  notAfter,
  Notes,
  ratingOf,
  stringOf,
  webAddressOf,
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { fromJson } from '../kit/reviews.ts';
import { reviewsIn } from './payload.ts';

/** Where an owner answers. */
const OWNERS = 'https://biz.yelp.com/';

export const translateYelp = (raw: Uint8Array, { now }: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    for (const review of reviewsIn(json)) gathered.item(itemOf(review, now));
  });

function itemOf(review: Fields, now: number): IncomingItem {
  const notes = new Notes();
  const author = nameOf(fieldsOf(review['user'])['name']);
  const text = wordsOf(review['text'], notes);
  if (/(…|\.\.\.)$/.test(text)) notes.add('excerpt');
  return {
    channel: 'yelp',
    kind: 'review',
    visibility: 'public',
    externalId: idOf(review['id']) || madeId(author, text, stringOf(review['time_created'])),
    author,
    rating: ratingOf(review['rating'], { name: 'rating', notes }),
    text,
    language: null,
    url: webAddressOf(review['url'], { name: 'url', notes }) ?? OWNERS,
    reach: null,
    placeLabel: '',
    contact: '',
    spokeAt: notAfter(createdAt(review['time_created'], notes), now),
    replyMode: 'link',
    replyUrl: null,
    ...notes.given,
  };
}

/** "2016-08-29 00:41:13" is the wall clock of San Francisco, as far as is known; with a zone it is what it says. */
function createdAt(value: unknown, notes: Notes): number | null {
  const wall = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/.exec(stringOf(value).trim());
  const day = wall === null ? null : dayOfDate(wall[1] ?? '');
  if (wall === null || day === null) return instantOf(value, { name: 'time_created', notes });
  return instantIn('America/Los_Angeles', day, Number(wall[2]) * 60 + Number(wall[3])) + Number(wall[4] ?? 0) * SECOND_MS;
}
