/**
 * The weekly pattern on the calendar: which shift runs when, and whose turn it is.
 *
 *  - A shift belongs to the day it starts on, in wall time; its edges move with the clock change. An edge the clock skips means the
 *    instant of the jump, one that comes twice the first of the two, so shifts that touch on the wall touch in time.
 *  - A shift that lies wholly inside the skipped hour does not take place that night.
 *  - Where two shifts overlap, the one that started later holds (`rosterProblems` shows it); of two that start together, the first listed.
 */
import { dateOfDay, dayOfDate, instantOf, localDay, throughMidnight, weekdayOf } from '#shared/response/zone.ts';
import { DAY_MINUTES } from '../model/time.ts';
import type { Assignee, Roster, Rotation, Shift } from './types.ts';

/** A shift reaches at most into the day after the next. */
const LOOK_BACK_DAYS = 2;

export type RunningShift = {
  readonly shift: Shift;
  readonly from: number;
  readonly to: number;
  readonly first: string | null;
  readonly backup: string | null;
};

/** Ordered by start; of equal starts the winner comes last. */
export function shiftsBetween(roster: Roster, from: number, to: number): readonly RunningShift[] {
  const found: RunningShift[] = [];
  if (!(from < to)) return found;
  const closed = new Set(roster.closedDates);
  const lastFirst = roster.shifts.toReversed();
  const lastDay = localDay(roster.timeZone, to);
  for (let day = localDay(roster.timeZone, from) - LOOK_BACK_DAYS; day <= lastDay; day += 1) {
    if (closed.size > 0 && closed.has(dateOfDay(day))) continue;
    for (const shift of lastFirst) {
      if (shift.weekday !== weekdayOf(day)) continue;
      const start = instantOf(roster.timeZone, day, shift.fromMinute);
      const end = instantOf(roster.timeZone, day, endMinute(shift));
      if (start >= end || start >= to || end <= from) continue;
      const first = assigned(roster, shift.first, { day, not: null });
      found.push({ shift, from: start, to: end, first, backup: assigned(roster, shift.backup, { day, not: first }) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Minutes since midnight of the starting day; past 1440 when the shift runs into the next day. */
export function endMinute({ fromMinute, toMinute }: Pick<Shift, 'fromMinute' | 'toMinute'>): number {
  return Math.min(throughMidnight(toMinute > fromMinute ? toMinute : toMinute + DAY_MINUTES), 2 * DAY_MINUTES);
}

/** The members of a rotation in the order in which they are asked for the turn that `day` lies in. */
function turnOrder(rotation: Rotation, day: number, ahead: number): readonly string[] {
  const count = rotation.memberIds.length;
  if (count === 0) return [];
  const days = 7 * Math.max(1, Math.floor(rotation.everyWeeks));
  const turn = Math.floor((day - (dayOfDate(rotation.anchorDate) ?? 0)) / days) + Math.floor(ahead);
  const start = ((turn % count) + count) % count;
  return [...rotation.memberIds.slice(start), ...rotation.memberIds.slice(0, start)];
}

/** A removed member's turn falls to the next in the order; nobody else's turn moves. */
function assigned(
  roster: Roster,
  assignee: Assignee | null,
  { day, not }: { readonly day: number; readonly not: string | null },
): string | null {
  if (assignee === null) return null;
  const present = (memberId: string) => memberId !== not && roster.memberIds.includes(memberId);
  if (assignee.kind === 'member') return present(assignee.memberId) ? assignee.memberId : null;
  const rotation = roster.rotations.find(({ id }) => id === assignee.rotationId);
  return rotation === undefined ? null : (turnOrder(rotation, day, assignee.ahead).find(present) ?? null);
}
