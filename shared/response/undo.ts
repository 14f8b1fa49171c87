/** How long a reply waits before it leaves, so that it can be undone. */

const HOLD_MS = 15_000;
/** Answers to one and two stars are written in anger most often: a minute to think again. */
const ANGRY_HOLD_MS = 60_000;

/** A holding reply may promise an answer at most this far ahead. */
export const PROMISE_MAX_MS = 7 * 24 * 3_600_000;

/** Milliseconds of undo for an answer to a feedback with this rating. */
export function holdMsFor(rating: number | null): number {
  return rating !== null && rating <= 2 ? ANGRY_HOLD_MS : HOLD_MS;
}
