/** Keeps the list still under a finger: what is on screen stays where it is, what is new is counted and waits. */
import type { FeedbackCard } from '#shared/views/app.ts';

export type SteadyRow = {
  readonly card: FeedbackCard;
  /** It has left this list since it was shown; the row stays until the list is renewed. */
  readonly gone: boolean;
};

export type Steady = { readonly rows: readonly SteadyRow[]; readonly fresh: readonly FeedbackCard[] };

/**
 * `shown` is what the screen shows, in its order; `latest` what the server says now. Cards keep their place and take their newest
 * content. What is new below everything shown is simply added there (that moves nothing); what is new above it is `fresh`.
 */
export function steady(shown: readonly FeedbackCard[], latest: readonly FeedbackCard[]): Steady {
  const now = new Map(latest.map((card) => [card.id, card]));
  const known = new Set(shown.map(({ id }) => id));
  const lastKnown = latest.findLastIndex(({ id }) => known.has(id));
  const unseen = latest.map((card, index) => ({ card, index })).filter(({ card }) => !known.has(card.id));
  return {
    rows: [
      ...shown.map((card) => ({ card: now.get(card.id) ?? card, gone: !now.has(card.id) })),
      ...unseen.filter(({ index }) => index > lastKnown).map(({ card }) => ({ card, gone: false })),
    ],
    fresh: unseen.filter(({ index }) => index < lastKnown).map(({ card }) => card),
  };
}
