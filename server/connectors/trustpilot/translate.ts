/** Service and product reviews of Trustpilot, as the webhook tells of them and as the API lists them. Pure. */
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
  wordsOf,
  type Fields,
} from '../kit/read.ts';
import { answeredBy, fromJson } from '../kit/reviews.ts';
import { isReview, reviewsIn, type Told } from './payload.ts';

export const translateTrustpilot = (raw: Uint8Array, { now }: Given): Translation =>
  fromJson(raw, (json, gathered) => {
    for (const { review, event } of reviewsIn(json)) {
      const externalId = idOf(review['id']);
      if (event === 'deleted' && externalId !== '')
        gathered.withdraw({ channel: 'trustpilot', externalId, at: deletedAt(review, now) });
      else if (isReview(review)) gathered.item(itemOf({ review, event }, now));
      else if (event !== '') gathered.ignore('other_event');
    }
  });

const deletedAt = (review: Fields, now: number): number =>
  notAfter(instantOf(review['deletedAt'], { name: 'deletedAt', notes: new Notes() }), now);

function itemOf({ review, event }: Told, now: number): IncomingItem {
  const notes = new Notes();
  const consumer = fieldsOf(review['consumer']);
  const author = nameOf(consumer['displayName']) || nameOf(consumer['name']);
  const title = cleanLine(stringOf(review['title']));
  const text = withHeadline(title, wordsOf(stringOf(review['text']) || review['content'], notes));
  const id = idOf(review['id']);
  const created = instantOf(review['createdAt'], { name: 'createdAt', notes });
  const updated = instantOf(review['updatedAt'], { name: 'updatedAt', notes });
  const reply = fieldsOf(review['companyReply']);
  const repliedAt =
    instantOf(reply['updatedAt'], { name: 'reply_date', notes }) ?? instantOf(reply['createdAt'], { name: 'reply_date', notes });
  return {
    channel: 'trustpilot',
    kind: 'review',
    visibility: 'public',
    externalId: id || madeId(author, text, stringOf(review['createdAt'])),
    author,
    rating: ratingOf(review['stars'], { name: 'stars', notes }),
    text,
    language: languageOf(review['language'], { name: 'language', notes }),
    url: id === '' ? 'https://businessapp.b2b.trustpilot.com/' : `https://www.trustpilot.com/reviews/${encodeURIComponent(id)}`,
    reach: null,
    placeLabel: nameOf(fieldsOf(review['location'])['name']),
    contact: '',
    spokeAt: notAfter(created, now),
    // The webhook tells of an edit without saying when it was.
    versionAt: updated ?? (event === 'updated' ? undefined : (created ?? undefined)),
    replyMode: id === '' ? 'link' : 'api',
    replyUrl: null,
    ...(title === '' ? {} : { title }),
    ...answeredBy(reply['text'], { at: repliedAt }),
    ...notes.given,
  };
}
