/**
 * What Google's Business Profile sends, told apart by its shape: lists of reviews (one location's or many locations'), one review, and
 * Pub/Sub deliveries, which only name a review. Reviews are read in translate.ts.
 */
import { fieldsOf, jsonOf, listOf, stringOf, type Fields } from '../kit/read.ts';

/** accounts/…/locations/…/reviews/…: the name under which a review is fetched and answered. */
export const REVIEW_NAME = /^accounts\/[\w.~-]+\/locations\/[\w.~-]+\/reviews\/[\w.~=-]+$/;
const LOCATION = /^accounts\/[^/]+\/locations\/([^/]+)(?:\/|$)/;

/** The location a review's or a location's name speaks of; null: neither. The account before it may be a group's or a manager's. */
export const locationOf = (name: string): string | null => LOCATION.exec(name)?.[1] ?? null;

export type ListedReview = { readonly review: Fields; readonly location: string };

const isReview = (fields: Fields) =>
  'reviewId' in fields || 'starRating' in fields || REVIEW_NAME.test(stringOf(fields['name'])) || 'reviewer' in fields;

/** Reviews of every form in which the API gives them; [] when it is none of them. */
export function reviewsIn(body: unknown): readonly ListedReview[] {
  if (Array.isArray(body)) return body.flatMap((one) => [...reviewsIn(one)]);
  const fields = fieldsOf(body);
  const listed: ListedReview[] = listOf(fields['reviews']).map((review) => ({ review: fieldsOf(review), location: '' }));
  for (const one of listOf(fields['locationReviews']).map(fieldsOf))
    listed.push({ review: fieldsOf(one['review']), location: stringOf(one['name']) });
  if (listed.length === 0 && isReview(fields)) listed.push({ review: fields, location: '' });
  return listed.filter(({ review }) => Object.keys(review).length > 0);
}

/** More strings than any notice has; what is longer was not sent by Google. */
const MAX_VALUES = 5_000;

/**
 * Names of reviews anywhere in it. Which key holds the name is documented nowhere and handlers in the wild disagree, so every text is
 * looked at; `data` of a Pub/Sub message is opened first.
 */
export function namesIn(body: unknown): readonly string[] {
  const names = new Set<string>();
  const open: unknown[] = [body];
  for (let seen = 0; open.length > 0 && seen < MAX_VALUES; seen += 1) {
    const value = open.pop();
    if (typeof value === 'string') {
      const name = value.trim().replace(/^\/+/, '');
      if (REVIEW_NAME.test(name)) names.add(name);
    } else if (Array.isArray(value)) {
      open.push(...(value as unknown[]).slice(0, MAX_VALUES).reverse());
    } else {
      const fields = fieldsOf(value);
      const data = typeof fields['data'] === 'string' ? dataOf(fields['data']) : undefined;
      open.push(...Object.values(fields).slice(0, MAX_VALUES).reverse());
      if (data !== undefined) open.push(data);
    }
  }
  return [...names];
}

/** What is inside: JSON, else the text itself. */
function dataOf(encoded: string): unknown {
  const bytes = Buffer.from(encoded, 'base64');
  return jsonOf(bytes) ?? bytes.toString('utf8');
}

/** Google's standard error, one alone or in a list, or that of its token endpoint. */
export const isError = (body: unknown): boolean =>
  Array.isArray(body) ? body.length > 0 && body.every(isError) : 'error' in fieldsOf(body);
