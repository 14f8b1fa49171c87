/**
 * What we tell guests about our speed, measured and never typed.
 *
 *  - The median wall time to a first answer of the last 30 days. Spam and automatic acknowledgements are in no figure; what is overdue
 *    counts with the wait so far, or silence would look fast; what still waits in time, or was closed without an answer, is left out.
 *  - Hidden until five have been answered.
 *  - "Next answer by": nine of ten who write now are answered by then. It counts service time from the next moment we are open and
 *    somebody is on duty, and is rounded up to five minutes. Not told while hidden.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { addOpenMs, nextOpening, openSpell } from '#shared/response/hours.ts';
import type { Measured } from './facts.ts';
import { median, percentile } from './percentile.ts';

export const REPLY_TIME_DAYS = 30;
export const REPLY_TIME_SAMPLES = 5;
const DAY_MS = 86_400_000;
const ROUNDED_MS = 5 * 60_000;
/** Round-the-clock service has no closing time worth telling. */
const OPEN_UNTIL_AT_MOST_MS = 2 * DAY_MS;

export type ReplyTime = {
  /** Answered items behind the figure. */
  readonly samples: number;
  /** Null: hidden. */
  readonly medianMs: number | null;
  readonly openNow: boolean;
  readonly openUntil: number | null;
  /** Null while open, or when no opening is known. */
  readonly opensAt: number | null;
  readonly nextAnswerBy: number | null;
};

export type ReplyTimeFacts = {
  /** Those of the last 30 days; older ones do no harm. */
  readonly items: readonly Measured[];
  readonly hours: ServiceHours;
  /** The next instant somebody is on duty, `now` when somebody is. Null: nobody is planned; the opening hours decide alone. */
  readonly dutyFrom: number | null;
  readonly now: number;
};

export function replyTime({ items, hours, dutyFrom, now }: ReplyTimeFacts): ReplyTime {
  const recent = items.filter(({ askedAt }) => askedAt > now - REPLY_TIME_DAYS * DAY_MS && askedAt <= now);
  const samples = recent.filter(({ firstWallMs }) => firstWallMs !== null).length;
  const shown = samples >= REPLY_TIME_SAMPLES;
  const waits = recent.flatMap(
    ({ firstWallMs, outcome, askedAt }) => firstWallMs ?? (outcome === 'overdue' ? now - askedAt : []),
  );
  const service = recent.flatMap(({ firstServiceMs }) => firstServiceMs ?? []);
  const spell = openSpell(hours, now);
  return {
    samples,
    medianMs: shown ? median(waits) : null,
    openNow: spell !== null,
    openUntil: spell === null || spell.to - now > OPEN_UNTIL_AT_MOST_MS ? null : spell.to,
    opensAt: spell === null ? nextOpening(hours, now) : null,
    nextAnswerBy: shown ? answerBy(hours, Math.max(now, dutyFrom ?? now), percentile(service, 90)) : null,
  };
}

function answerBy(hours: ServiceHours, from: number, serviceMs: number | null): number | null {
  if (serviceMs === null) return null;
  // A millisecond at least: an answer in no time is still one after opening.
  const at = addOpenMs(hours, from, Math.max(1, serviceMs)) ?? from + serviceMs;
  return Math.ceil(at / ROUNDED_MS) * ROUNDED_MS;
}
