/**
 * How many mails one person gets. The first leaves at once; what comes within a quarter of an hour of it comes together in the next, six
 * in three hours at most. What is urgent waits for none of this and takes nothing from it.
 */
import { MINUTE_MS } from '../../model/time.ts';

const LETTER_CAPS: readonly { readonly max: number; readonly windowMs: number }[] = [
  { max: 1, windowMs: 15 * MINUTE_MS },
  { max: 6, windowMs: 180 * MINUTE_MS },
];
/** Further back nothing counts any more. */
export const LETTERS_COUNT_MS = 180 * MINUTE_MS;

export type LettersInput = {
  readonly urgent: boolean;
  /** When the mails to this person left or will leave, urgent ones not counted, any order. */
  readonly lettersAt: readonly number[];
  readonly now: number;
};

/** When the next one may leave. */
export function letterAt({ urgent, lettersAt, now }: LettersInput): number {
  if (urgent) return now;
  const newest = lettersAt.toSorted((a, b) => b - a);
  return Math.max(
    now,
    ...LETTER_CAPS.map(({ max, windowMs }) => {
      const at = newest[max - 1];
      // Further ahead than any wait: the clock was set back.
      return at === undefined || at - now > windowMs ? now : at + windowMs;
    }),
  );
}
