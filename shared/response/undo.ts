/** How long a reply waits before it leaves, so that it can be undone. */
import { MINUTE_MS, WEEK_MS } from '../model/time.ts';

const HOLD_MS = 15_000;
/** Answers to one and two stars are written in anger most often: a minute to think again. */
const ANGRY_HOLD_MS = MINUTE_MS;

/** A holding reply may promise an answer at most this far ahead. */
export const PROMISE_MAX_MS = WEEK_MS;

/** Milliseconds of undo for an answer to a feedback with this rating. */
export function holdMsFor(rating: number | null): number {
  return rating !== null && rating <= 2 ? ANGRY_HOLD_MS : HOLD_MS;
}
