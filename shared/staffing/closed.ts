/**
 * What guests say while the shop is closed: a pile that waits for the opening, and no arrivals of its first half hour.
 *
 *  - Each opening of the week (weekday and minute of the wall) has its own pile: everything said since the service before it ended, the
 *    afternoon's break as well as the night.
 *  - It is told per opening that was watched. An opening on a holiday in `leaveOut` neither counts nor is watched.
 *  - Service past midnight ends when it ends: what is said at half past one, after closing at one, waits for the next noon.
 */
import type { ServiceHours } from '#shared/model/business.ts';
import { dayOfDate, localDay, localMinute, weekdayOf } from '../response/zone.ts';
import { openSpells } from './arrivals.ts';
import type { ClosedLoad, WallTime } from './types.ts';

type Watched = { readonly hours: ServiceHours; readonly from: number; readonly to: number; readonly leaveOut: readonly string[] };
type Pile = { count: number; openings: number; closed: WallTime | null };

/** Openings of the week in order, Monday first; only those that somebody waited for. */
export function closedLoads(arrivals: readonly number[], { hours, from, to, leaveOut }: Watched): ClosedLoad[] {
  const { timeZone } = hours;
  const without = new Set(leaveOut.map(dayOfDate));
  const wall = (at: number): WallTime => ({
    weekday: weekdayOf(localDay(timeZone, at)),
    minute: Math.floor(localMinute(timeZone, at)),
  });
  const sorted = arrivals.filter((at) => at >= from && at < to).toSorted((a, b) => a - b);
  const piles = new Map<string, Pile & { readonly opens: WallTime }>();
  let closedAt: number | null = null;
  let next = 0;
  for (const piece of openSpells(hours, from, to)) {
    const waited = next;
    while ((sorted[next] ?? Infinity) < piece.from) next += 1;
    // Watched from the middle of a service: that is no opening.
    if (piece.from === piece.spell.from && !without.has(localDay(timeZone, piece.from))) {
      const opens = wall(piece.from);
      const key = `${opens.weekday} ${opens.minute}`;
      const pile = piles.get(key) ?? { opens, count: 0, openings: 0, closed: null };
      pile.count += next - waited;
      pile.openings += 1;
      if (closedAt !== null) pile.closed = wall(closedAt);
      piles.set(key, pile);
    }
    while ((sorted[next] ?? Infinity) < piece.to) next += 1;
    closedAt = piece.to;
  }
  return [...piles.values()]
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.opens.weekday - b.opens.weekday || a.opens.minute - b.opens.minute)
    .map(({ opens, closed, count, openings }) => ({ opens, closed, count, openings, perOpening: count / openings }));
}
