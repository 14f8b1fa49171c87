/**
 * Why triage chose a level. Tags are stored with the feedback and shown in words (shared/messages/<lang>/reasons.ts), so a tag is
 * never renamed; a retired one stays in the list. Groups are for reading: the level comes from the whole text, not from a tag.
 */

/** Cannot wait for morning. */
export const URGENT_REASONS = [
  'food-poisoning',
  'allergy',
  'foreign-body',
  'injury',
  'fire-gas',
  'unsafe',
  'assault',
  'harassment',
  'discrimination',
  'minor-alcohol',
  'wrong-charge',
  'fraud',
  'data-leak',
  'stuck-now',
  'order-missing-now',
  'legal',
  'inspection',
  'press',
  'spreading',
  'emergency-services',
] as const;

/** A real complaint: an answer within the hour. */
export const HIGH_REASONS = [
  'bad-food',
  'bad-work',
  'bad-quality',
  'expired',
  'cold',
  'dirty',
  'pests',
  'noise',
  'rude-staff',
  'wait',
  'wrong-order',
  'refund',
  'billing',
  'hidden-charge',
  'overpriced',
  'cancelled-booking',
  'wrong-hours',
  'misleading',
  'no-reply',
  'not-coming-back',
  'warning-others',
  'sarcasm',
  'one-star',
  'low-rating',
  'rating-mismatch',
  'negative-words',
  /** Typed on the complaint page, with a place filled in. */
  'at-the-table',
  'complaint-page',
  /** The guest wrote again, and not to say that all is well. */
  'wrote-again',
] as const;

/** Needs an answer, not an alarm. */
export const NORMAL_REASONS = [
  'question-hours',
  'question-booking',
  'question-allergen',
  'question-menu',
  'question-price',
  'question-payment',
  'question-parking',
  'question-access',
  'question-animals',
  'question-gift-card',
  'question-event',
  'question',
  'booking-change',
  'lost-property',
  'suggestion',
  'mixed-review',
  'unsure',
] as const;

/** Nothing is wrong. */
export const LOW_REASONS = [
  'praise',
  'settled',
  'thanks',
  'congratulations',
  'joke',
  'tagging-friend',
  'check-in',
  'other-place',
] as const;

export const SPAM_REASONS = [
  'spam-seo',
  'spam-phishing',
  'spam-crypto',
  'spam-loan',
  'spam-job',
  'spam-fake-reviews',
  'spam-competitor',
  'spam-chain-letter',
  'spam-scam',
  'spam-fake-invoice',
  'spam-advert',
  /** Came in a flood; a person decides whether it is real. */
  'flood',
] as const;

export const REASONS = [...URGENT_REASONS, ...HIGH_REASONS, ...NORMAL_REASONS, ...LOW_REASONS, ...SPAM_REASONS] as const;
export type Reason = (typeof REASONS)[number];

const KNOWN: ReadonlySet<string> = new Set(REASONS);

export function isReason(tag: string): tag is Reason {
  return KNOWN.has(tag);
}
