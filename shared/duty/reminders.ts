/** "You go on duty at 18:00", and the moments at which one person hands over to the next. */
import { dutySpans, dutiesOf } from './roster.ts';
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
    for (const { place, from, to } of dutiesOf(roster, memberId, { from: now - MINUTE_MS, to: now + HORIZON_MS })) {
      const key = `${memberId}:${place}:${from}`;
      if (from <= now || sent.has(key)) continue;
      if (from - beforeMs <= now) due.push({ key, memberId, place, from, to });
      else nextAt = Math.min(nextAt ?? Infinity, from - beforeMs);
    }
  }
  return { due: due.sort((a, b) => a.from - b.from), nextAt };
}

export type HandOver = {
  readonly key: string;
  readonly at: number;
  readonly fromMemberId: string;
  readonly toMemberId: string | null;
};

/** Where the duty passes from one member to another (or to nobody) in (after, upTo]: ask the one for a note, show it to the other. */
export function handOversBetween(roster: Roster, after: number, upTo: number): readonly HandOver[] {
  const spans = dutySpans(roster, after, upTo + 1);
  return spans.slice(1).flatMap((span, index) => {
    const before = spans[index]?.onDuty ?? null;
    if (before === null || before === span.onDuty) return [];
    return [{ key: `${before}:${span.from}`, at: span.from, fromMemberId: before, toMemberId: span.onDuty }];
  });
}
