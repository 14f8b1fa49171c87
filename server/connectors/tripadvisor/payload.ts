/** Reviews of the Content API: `{ data: […] }`. Search hits, details and photos of a location come in the same envelope and are none. */
import { fieldsOf, listOf, type Fields } from '../kit/read.ts';
import { says } from '../kit/reviews.ts';

export function reviewsIn(json: unknown): readonly Fields[] {
  const body = fieldsOf(json);
  const data = Array.isArray(json) ? json : (body['data'] ?? body['reviews'] ?? json);
  return (Array.isArray(data) ? listOf(data) : [data]).map(fieldsOf).filter(isReview);
}

/** A location has a name and an average; a review has words, or stars and a day. */
const isReview = (one: Fields): boolean =>
  says(one, 'text', 'title') || (says(one, 'rating') && says(one, 'published_date', 'travel_date') && !says(one, 'name'));
