/**
 * The figures of the first screen.
 *
 *  - Waiting: everything open now, however old; spam never counts.
 *  - The rest is about what guests said in the last four weeks: today and the 27 business days before it, so each weekday comes four times.
 *  - Weekend or weekday is the business day on which the guest spoke (calendar.ts): Sunday's service past midnight is still Sunday.
 *  - Share and median are made of the same first responses, those that had a target; `count` is their number. The median is wall time,
 *    what guests lived through. What has no answer yet is in neither, and is told apart as `unanswered`.
 */
import type { Level, Status } from '#shared/model/feedback.ts';
import type { FirstFigures } from '#shared/model/views.ts';
import { businessDay, isWeekendDay, type StatsCalendar } from './calendar.ts';
import { median } from './percentile.ts';

export type FigureRow = {
  readonly spokeAt: number;
  readonly firstResponseAt: number | null;
  /** Null: not answered, or no target. */
  readonly withinTarget: boolean | null;
  readonly dueAt: number | null;
  readonly status: Status;
  readonly level: Level;
};

export type FigureSettings = StatsCalendar & { readonly now: number };

export const FIGURE_DAYS = 28;
const DAY_MS = 86_400_000;

/** Rows that spoke before this instant matter only while open; a little early on purpose, the exact edge is the start of a business day. */
export function figuresSince(now: number): number {
  return now - (FIGURE_DAYS + 1) * DAY_MS;
}

/** `rows`: all open ones, and all that spoke since `figuresSince(now)`. More do no harm. */
export function firstFigures(rows: readonly FigureRow[], settings: FigureSettings): FirstFigures {
  const wanted = rows.filter(({ level }) => level !== 'spam');
  const firstDay = businessDay(settings, settings.now) - FIGURE_DAYS + 1;
  const recent = wanted.map((row) => ({ row, day: businessDay(settings, row.spokeAt) })).filter(({ day }) => day >= firstDay);
  const all = share(recent.map(({ row }) => row));
  const open = wanted.filter(({ status }) => status === 'open');
  return {
    waitingNow: open.length,
    oldestDueAt: open.reduce<number | null>(
      (oldest, { dueAt }) => (dueAt !== null && (oldest === null || dueAt < oldest) ? dueAt : oldest),
      null,
    ),
    withinTarget: { met: all.met, count: all.count },
    medianFirstResponseMs: all.medianFirstResponseMs,
    weekend: share(recent.filter(({ day }) => isWeekendDay(settings, day)).map(({ row }) => row)),
    weekday: share(recent.filter(({ day }) => !isWeekendDay(settings, day)).map(({ row }) => row)),
    unanswered: recent.filter(({ row }) => row.firstResponseAt === null && row.status === 'open').length,
  };
}

function share(rows: readonly FigureRow[]): FirstFigures['weekend'] {
  const took: number[] = [];
  let met = 0;
  for (const { spokeAt, firstResponseAt, withinTarget } of rows) {
    if (firstResponseAt === null || withinTarget === null) continue;
    took.push(Math.max(0, firstResponseAt - spokeAt));
    if (withinTarget) met += 1;
  }
  return { met, count: took.length, medianFirstResponseMs: median(took) };
}
