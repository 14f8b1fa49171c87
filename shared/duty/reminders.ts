/** "You go on duty at 18:00". */
import { dutiesOf } from './roster.ts';
import type { Roster, ShiftReminder } from './types.ts';
import { DAY_MS, MINUTE_MS } from '../model/time.ts';

const HORIZON_MS = 14 * DAY_MS;

export type RemindersInput = {
  readonly roster: Roster;
  readonly minutesBefore: number;
  readonly sent: ReadonlySet<string>;
  readonly now: number;
};

/** A duty that has begun is not announced any more. `nextAt`: the next one that will be due, null when none is in two weeks. */
export function remindersDue({ roster, minutesBefore, sent, now }: RemindersInput): {
  readonly due: readonly ShiftReminder[];
  readonly nextAt: number | null;
} {
  const beforeMs = minutesBefore * MINUTE_MS;
  const due: ShiftReminder[] = [];
  let nextAt: number | null = null;
  for (const memberId of new Set(roster.memberIds)) {
    // Looking back a little tells a duty that begins from one that goes on.
    for (const { position, from, to } of dutiesOf(roster, memberId, { from: now - MINUTE_MS, to: now + HORIZON_MS })) {
      const key = `${memberId}:${position}:${from}`;
      if (from <= now || sent.has(key)) continue;
      if (from - beforeMs <= now) due.push({ key, memberId, position, from, to });
      else nextAt = Math.min(nextAt ?? Infinity, from - beforeMs);
    }
  }
  return { due: due.sort((a, b) => a.from - b.from), nextAt };
}
