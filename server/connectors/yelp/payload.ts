/** Reviews of the Places API: `{ reviews: […] }`, or one review by itself. Errors, the owner's profile and our own requests hold none. */
import { fieldsOf, listOf, type Fields } from '../kit/read.ts';
import { says } from '../kit/reviews.ts';

export function reviewsIn(json: unknown): readonly Fields[] {
  const body = fieldsOf(json);
  const list = Array.isArray(json)
    ? listOf(json)
    : Array.isArray(body['reviews'])
      ? listOf(body['reviews'])
      : [fieldsOf(body['review']), body];
  return list.map(fieldsOf).filter((one) => says(one, 'text') || (says(one, 'rating') && says(one, 'time_created')));
}
