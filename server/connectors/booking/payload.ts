/** The Guest Review API: `{ errors, warnings, meta, data: { reviews: […] } }`, or one review as `data`. */
import { fieldsOf, listOf, type Fields } from '../kit/read.ts';
import { says } from '../kit/reviews.ts';

export function reviewsIn(json: unknown): readonly Fields[] {
  const body = fieldsOf(json);
  const data = fieldsOf(body['data']);
  const list = [data['reviews'], body['reviews'], body['data'], json].find(Array.isArray);
  const found: readonly unknown[] = list === undefined ? [data['review'] ?? (isReview(data) ? data : body)] : listOf(list);
  return found.map(fieldsOf).filter(isReview);
}

const isReview = (one: Fields): boolean =>
  says(one, 'review_id') ||
  says(fieldsOf(one['content']), 'headline', 'positive', 'negative') ||
  says(fieldsOf(one['scoring']), 'review_score');
