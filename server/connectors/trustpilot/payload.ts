/** Webhook envelopes (`events`), lists (`reviews`) and single reviews as one shape. Answers to our own requests hold no review. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';
import { says } from '../kit/reviews.ts';

/** `event`: the end of "service-review-created"; '' for what the API lists. */
export type Told = { readonly review: Fields; readonly event: string };

export function reviewsIn(json: unknown): readonly Told[] {
  const body = fieldsOf(json);
  const list = [json, body['events'], body['reviews']].find(Array.isArray);
  const found: readonly unknown[] = list === undefined ? [json] : listOf(list);
  return found.map((value): Told => {
    const one = fieldsOf(value);
    const event = stringOf(one['eventName']).toLowerCase();
    return { review: fieldsOf(one['eventData'] ?? value), event: event.slice(event.lastIndexOf('-') + 1) };
  });
}

/** Invitations and the like come through the same webhook. A request of ours has no id. */
export const isReview = (one: Fields): boolean =>
  says(one, 'text', 'title', 'content')
    ? says(one, 'id', 'stars', 'createdAt')
    : says(one, 'stars') && says(one, 'id', 'createdAt');
