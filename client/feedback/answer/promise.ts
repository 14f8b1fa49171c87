import { MINUTE_MS } from '#shared/model/time.ts';

const FIVE_MINUTES_MS = 5 * MINUTE_MS;
const MINUTES = [15, 30, 60] as const;
/** Suggested while nothing presses. */
const USUAL = 30;

/** `minutes` from `now`, on the next five-minute mark: nobody promises an answer by 21:13. Epoch milliseconds. */
export function promiseTime(now: number, minutes: number): number {
  return Math.ceil((now + minutes * MINUTE_MS) / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
}

export type PromiseChoice = { readonly at: number; readonly minutes: number };

/**
 * The times to promise, soonest first, and the suggested one: the usual, or the last that lies before the deadline. Where even the
 * soonest would come too late, the last mark before the deadline is offered too, while it is five minutes away or more. A deadline that
 * has passed, or cannot be met any more: soon.
 */
export function promiseChoices(
  now: number,
  dueAt: number | null,
): { readonly choices: readonly PromiseChoice[]; readonly suggested: PromiseChoice } {
  const usual = MINUTES.map((minutes) => ({ at: promiseTime(now, minutes), minutes }));
  const lastMark = dueAt === null ? 0 : Math.floor(dueAt / FIVE_MINUTES_MS) * FIVE_MINUTES_MS;
  const soonest = usual[0] ?? { at: now, minutes: 0 };
  const presses = lastMark < soonest.at && lastMark - now >= FIVE_MINUTES_MS;
  const choices = presses ? [{ at: lastMark, minutes: Math.round((lastMark - now) / MINUTE_MS) }, ...usual] : usual;
  const inTime = choices.filter(({ at, minutes }) => minutes <= USUAL && (dueAt === null || at <= dueAt));
  return { choices, suggested: inTime.at(-1) ?? soonest };
}
