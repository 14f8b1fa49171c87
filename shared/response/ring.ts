/**
 * What the ring of one feedback shows, from what the phone knows: the server's deadline, the service hours and the time. The ring
 * counts service time like the clock behind it; urgent items and promises count every minute.
 */
import type { BusinessSettings } from '#shared/model/business.ts';
import type { Level, Status } from '#shared/model/feedback.ts';
import { HOUR_MS, MINUTE_MS } from '../model/time.ts';
import { ignoresHours } from './clock.ts';
import { isOpenAt, nextOpening, openMsBetween } from './hours.ts';

/** Times in milliseconds; `share` is the part of the target that is left, 0 to 1. */
export type RingState =
  | { readonly kind: 'running'; readonly leftMs: number; readonly share: number }
  | { readonly kind: 'late'; readonly lateMs: number }
  | { readonly kind: 'paused'; readonly leftMs: number; readonly share: number }
  | { readonly kind: 'met' }
  /** Answered, but after the deadline. */
  | { readonly kind: 'over' }
  | { readonly kind: 'none' };

export type RingFacts = {
  readonly status: Status;
  readonly level: Level;
  readonly dueAt: number | null;
  readonly promisedAt: number | null;
  readonly firstResponseAt: number | null;
  readonly withinTarget: boolean | null;
};

/** From here on the ring is red and pulses. */
export const HURRY_MS = 15 * MINUTE_MS;

/** `settings` null: not known yet, every minute counts. */
export function ringOf(facts: RingFacts, settings: Pick<BusinessSettings, 'hours' | 'targets'> | null, now: number): RingState {
  if (facts.status !== 'open') {
    if (facts.firstResponseAt === null) return { kind: 'none' };
    return { kind: facts.withinTarget === false ? 'over' : 'met' };
  }
  if (facts.dueAt === null) return { kind: 'none' };
  if (now > facts.dueAt) return { kind: 'late', lateMs: now - facts.dueAt };
  const wholeMs = (settings?.targets[facts.level]?.firstResponseMinutes ?? 60) * MINUTE_MS;
  const share = (leftMs: number, of: number) => Math.min(1, leftMs / of);
  const wallMs = facts.dueAt - now;
  if (facts.promisedAt !== null) return { kind: 'running', leftMs: wallMs, share: share(wallMs, HOUR_MS) };
  if (settings === null || ignoresHours(facts.level)) return { kind: 'running', leftMs: wallMs, share: share(wallMs, wholeMs) };
  const { hours } = settings;
  const openMs = openMsBetween(hours, now, facts.dueAt);
  // Hours changed since the deadline was set, or none are known: the deadline is on the wall.
  if (openMs === 0) return { kind: 'running', leftMs: wallMs, share: share(wallMs, wholeMs) };
  const opensAt = isOpenAt(hours, now) ? null : nextOpening(hours, now);
  const kind = opensAt !== null && opensAt < facts.dueAt ? 'paused' : 'running';
  return { kind, leftMs: openMs, share: share(openMs, wholeMs) };
}
