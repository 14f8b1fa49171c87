/**
 * What statistics need to know of one feedback, and what they make of it.
 *
 *  - Spam is in no figure. An automatic acknowledgement is no answer, one given outside the app is. A promise of one
 *    is none either: until it is kept the item waits, and is overdue when its time has passed.
 *  - A guest cannot have spoken after we received it, nor after now: a platform whose clock runs ahead is taken at the earliest of the
 *    three. An answer or a resolution before the question took no time, as on the clock. Both count, and are told apart as `skewed`.
 *  - The wall clock is what the guest lived through. The service clock is open time (all time for urgent and where no hours are
 *    known), measured when it was answered if the row has it: a business that changes its hours does not rewrite its past.
 *  - What was brought in from a file without a time of day counts by day only: answered or not, in no figure of speed and in no hour.
 *  - Resolution is measured where there was an answer. What was closed without one is `dismissed`; its speed is nobody's merit.
 */
import { outcomeOf, type Outcome } from './in-time.ts';
import type { Channel, Kind, Level, Status } from '#shared/model/feedback.ts';
import { businessDay, isWeekendDay } from '#shared/response/business-day.ts';
import { serviceMs } from '#shared/response/clock.ts';
import { hourOfWeek, type StatsCalendar } from './calendar.ts';

/** One row. Times are epoch milliseconds. */
export type Fact = {
  readonly id: string;
  readonly spokeAt: number;
  readonly receivedAt: number;
  readonly level: Level;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly placeLabel: string;
  readonly status: Status;
  readonly dueAt: number | null;
  readonly firstResponseAt: number | null;
  /** Who wrote the first answer. Null with an answer: it was given outside the app. */
  readonly answeredBy: string | null;
  /** Judged when it was answered and never again. Null: no answer, or no target. */
  readonly withinTarget: boolean | null;
  readonly resolvedAt: number | null;
  /** Open time to the first answer by the hours of that day. Null: not kept, today's hours are used. */
  readonly firstServiceMs: number | null;
  /** False: the day is known and the time of day is not. Absent: it is known. */
  readonly timed?: boolean;
};

/** In the place of a member: the answer was given outside the app. */
export const OUTSIDE = 'outside';

export type Measured = {
  readonly id: string;
  /** When the guest spoke, as far as it can be believed. */
  readonly askedAt: number;
  /** Business day, see calendar.ts. */
  readonly day: number;
  readonly weekend: boolean;
  /** Of the week; null: only the day is known. */
  readonly hour: number | null;
  readonly outcome: Outcome;
  /** Answered, and the matter is not closed. */
  readonly unsettled: boolean;
  readonly skewed: boolean;
  readonly firstWallMs: number | null;
  readonly firstServiceMs: number | null;
  readonly resolveWallMs: number | null;
  readonly resolveServiceMs: number | null;
  readonly level: Level;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly place: string;
  /** Member id or OUTSIDE; null while there is no answer. */
  readonly member: string | null;
};

/** Null: not counted (spam). */
export function measure(
  fact: Fact,
  { calendar, now }: { readonly calendar: StatsCalendar; readonly now: number },
): Measured | null {
  if (fact.level === 'spam') return null;
  const { hours } = calendar;
  const timed = fact.timed !== false;
  const askedAt = askedAtOf(fact, now);
  const answeredAt = fact.firstResponseAt;
  const resolvedAt = fact.status === 'resolved' && answeredAt !== null ? fact.resolvedAt : null;
  const wall = (at: number | null) => (at === null || !timed ? null : Math.max(0, at - askedAt));
  const service = (at: number | null) => (at === null || !timed ? null : serviceMs({ hours, level: fact.level, askedAt, at }));
  const day = businessDay(calendar, askedAt);
  return {
    id: fact.id,
    askedAt,
    day,
    weekend: isWeekendDay(calendar, day),
    hour: timed ? hourOfWeek(hours.timeZone, askedAt) : null,
    outcome: outcomeOf(fact, now),
    unsettled: answeredAt !== null && fact.status !== 'resolved',
    skewed: timed && (askedAt < fact.spokeAt || (answeredAt ?? askedAt) < askedAt || (resolvedAt ?? askedAt) < askedAt),
    firstWallMs: wall(answeredAt),
    firstServiceMs: answeredAt === null || !timed ? null : (fact.firstServiceMs ?? service(answeredAt)),
    resolveWallMs: wall(resolvedAt),
    resolveServiceMs: service(resolvedAt),
    level: fact.level,
    channel: fact.channel,
    kind: fact.kind,
    place: fact.placeLabel,
    member: answeredAt === null ? null : (fact.answeredBy ?? OUTSIDE),
  };
}

/**
 * The one rule of every typical wait we see ourselves: the first answer on the wall clock; what is overdue counts with the wait so far, or
 * silence would look fast. Null: in no wait. It still waits in time, was closed without an answer (told beside it), or only its day is known.
 * What guests are told is a promise to all of them and stricter, see reply-time.ts.
 */
export function waitOf(measured: Pick<Measured, 'askedAt' | 'firstWallMs' | 'outcome' | 'hour'>, now: number): number | null {
  if (measured.firstWallMs !== null) return measured.firstWallMs;
  return waitsOn(measured) ? Math.max(0, now - measured.askedAt) : null;
}

/** Overdue without an answer, and since when is known. */
export function waitsOn({ outcome, hour }: Pick<Measured, 'outcome' | 'hour'>): boolean {
  return outcome === 'overdue' && hour !== null;
}

/** When the guest spoke, as far as it can be believed. */
export function askedAtOf({ spokeAt, receivedAt }: Pick<Fact, 'spokeAt' | 'receivedAt'>, now: number): number {
  return Math.min(spokeAt, receivedAt, now);
}
