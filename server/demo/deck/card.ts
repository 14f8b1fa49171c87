/** One thing one guest of the demo restaurant said, and how we answered. Invented words of invented people. */
import type { Channel, Kind, Rating, Visibility } from '#shared/model/feedback.ts';

export type Card = {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  readonly rating: Rating | null;
  readonly author: string;
  readonly text: string;
  readonly place?: string;
  /** How we answered, when we did. */
  readonly answer?: string;
};

export const review = (
  channel: Channel,
  rating: Rating,
  ...[author, text, answer]: [author: string, text: string, answer?: string]
): Card => ({
  channel,
  kind: 'review',
  visibility: 'public',
  rating,
  author,
  text,
  ...(answer === undefined ? {} : { answer }),
});

export const message = (channel: Channel, author: string, text: string, answer?: string): Card => ({
  channel,
  kind: 'message',
  visibility: 'private',
  rating: null,
  author,
  text,
  ...(answer === undefined ? {} : { answer }),
});

export const table = (place: string, rating: Rating | null, text: string, answer?: string): Card => ({
  channel: 'form',
  kind: 'message',
  visibility: 'private',
  rating,
  author: '',
  text,
  place,
  ...(answer === undefined ? {} : { answer }),
});
