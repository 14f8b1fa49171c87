/**
 * The response clock: when an answer is due, and how long one took.
 *
 *  - It starts when the guest spoke, not when we fetched it, and counts service hours only. Urgent counts every minute: health and
 *    safety do not wait for opening. So does everything when no opening is known ahead: a business that forgot to fill in its hours
 *    must still hear a deadline.
 *  - An answer dated before the question (two clocks) took no time.
 *
 * What starts, moves and ends it: transitions.ts. All times are epoch milliseconds, durations milliseconds.
 */
import type { Level } from '#shared/model/feedback.ts';
import type { ServiceHours } from '#shared/model/business.ts';
import { MINUTE_MS } from '../model/time.ts';
import { addOpenMs, nextOpening, openMsBetween } from './hours.ts';

export type DeadlineInput = {
  readonly spokeAt: number;
  readonly hours: ServiceHours;
  readonly targetMinutes: number;
  readonly ignoreHours?: boolean | undefined;
};

/** Urgent runs on the wall clock always. */
export function ignoresHours(level: Level): boolean {
  return level === 'urgent';
}

/** When the answer is due. */
export function firstDeadline({ spokeAt, hours, targetMinutes, ignoreHours }: DeadlineInput): number {
  const targetMs = targetMinutes * MINUTE_MS;
  const wall = spokeAt + targetMs;
  // Asked for at least a moment of opening: a target of nothing is due at once only while hours are known.
  if (ignoreHours === true || addOpenMs(hours, spokeAt, Math.max(1, targetMs)) === null) return wall;
  return addOpenMs(hours, spokeAt, targetMs) ?? wall;
}

/** Time on the service clock; all time where every minute counts. */
export function serviceMs({
  hours,
  level,
  askedAt,
  at,
}: {
  readonly hours: ServiceHours;
  readonly level: Level;
  readonly askedAt: number;
  readonly at: number;
}): number {
  if (ignoresHours(level) || nextOpening(hours, askedAt) === null) return Math.max(0, at - askedAt);
  return openMsBetween(hours, askedAt, at);
}
