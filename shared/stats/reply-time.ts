/**
 * What we tell guests about our speed, measured and never typed.
 *
 *  - The shortest time within which half of all guests of the last 30 days had their answer. All means all: whoever was closed without an
 *    answer never had one. Only who wrote a shorter time ago than that, and still waits, cannot be counted either way. Spam and automatic
 *    acknowledgements are in no figure.
 *  - Hidden until five have been answered, and while fewer than half have: then there is no such time.
 *  - Told rounded up: "half within 19 min" must not mean 19 and a half.
 *  - "Next answer by": nine of ten who write now are answered by then. It counts service time from the next moment we are open and
 *    somebody is on duty, and is rounded up to five minutes. Not told while hidden.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { addOpenMs, nextOpening, openSpell } from '#shared/response/hours.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time.ts';
import type { Measured } from './facts.ts';
import { percentile } from './percentile.ts';

export const REPLY_TIME_DAYS = 30;
export const REPLY_TIME_SAMPLES = 5;
const ROUNDED_MS = 5 * MINUTE_MS;
/** Round-the-clock service has no closing time worth telling. */
const OPEN_UNTIL_AT_MOST_MS = 2 * DAY_MS;
/** Up to here a figure is told in minutes, up to two days in hours. */
const IN_MINUTES = 99;

export type ReplyTime = {
  /** How many have been answered. */
  readonly samples: number;
  /** All of whom half had their answer within `medianMs`; while that is hidden, all who wrote. */
  readonly counted: number;
  /** Who wrote more recently than that and still waits. */
  readonly fresh: number;
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
  const waits = recent.flatMap(({ firstWallMs }) => firstWallMs ?? []).toSorted((a, b) => a - b);
  const samples = waits.length;
  const open = recent.filter(({ outcome }) => outcome === 'waiting' || outcome === 'overdue').map(({ askedAt }) => now - askedAt);
  const half = samples >= REPLY_TIME_SAMPLES ? halfWithin({ waits, open, all: recent.length }) : null;
  const service = recent.flatMap(({ firstServiceMs }) => firstServiceMs ?? []);
  const spell = openSpell(hours, now);
  return {
    samples,
    counted: half?.counted ?? recent.length,
    fresh: half === null ? 0 : recent.length - half.counted,
    medianMs: half?.ms ?? null,
    openNow: spell !== null,
    openUntil: spell === null || spell.to - now > OPEN_UNTIL_AT_MOST_MS ? null : spell.to,
    opensAt: spell === null ? nextOpening(hours, now) : null,
    nextAnswerBy: half !== null ? answerBy(hours, Math.max(now, dutyFrom ?? now), percentile(service, 90)) : null,
  };
}

type Waits = { readonly waits: readonly number[]; readonly open: readonly number[]; readonly all: number };

/** `waits` of the answered, ascending; `open`: how long the others have waited. Null: fewer than half were answered. */
function halfWithin({ waits, open, all }: Waits): { readonly ms: number; readonly counted: number } | null {
  for (const [index, ms] of waits.entries()) {
    const counted = all - open.filter((wait) => wait < ms).length;
    if (2 * (index + 1) >= counted) return { ms, counted };
  }
  return null;
}

/** The figure in the one unit it is told in, never shorter than it is. */
export function toldMs(ms: number): number {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  if (minutes <= IN_MINUTES) return minutes * MINUTE_MS;
  const hours = Math.ceil(ms / HOUR_MS);
  return hours < 48 ? hours * HOUR_MS : Math.ceil(ms / DAY_MS) * DAY_MS;
}

function answerBy(hours: ServiceHours, from: number, serviceMs: number | null): number | null {
  if (serviceMs === null) return null;
  // A millisecond at least: an answer in no time is still one after opening.
  const at = addOpenMs(hours, from, Math.max(1, serviceMs)) ?? from + serviceMs;
  return Math.ceil(at / ROUNDED_MS) * ROUNDED_MS;
}
