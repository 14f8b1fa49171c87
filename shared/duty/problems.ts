/** What is wrong with a roster as drawn, whatever the date. */
import { endMinute } from './pattern.ts';
import type { Roster, RosterProblem, Shift } from './types.ts';
import { DAY_MINUTES } from '../model/time.ts';

const WEEK_MINUTES = 7 * DAY_MINUTES;

/** Past overrides are left alone when `now` is given. */
export function rosterProblems(roster: Roster, now = -Infinity): readonly RosterProblem[] {
  return [...overlaps(roster.shifts), ...assignments(roster), ...rotations(roster), ...overrides(roster, now)];
}

function overlaps(shifts: readonly Shift[]): RosterProblem[] {
  return shifts.flatMap((shift, index) =>
    shifts
      .slice(index + 1)
      .flatMap((other) =>
        overlap(shift, other) ? [{ kind: 'overlap' as const, shiftId: shift.id, otherShiftId: other.id }] : [],
      ),
  );
}

/** On the wall of a week without a clock change; the week is a ring. */
function overlap(a: Shift, b: Shift): boolean {
  const [first, second] = [weekSpan(a), weekSpan(b)];
  return [-WEEK_MINUTES, 0, WEEK_MINUTES].some((shift) => first.from < second.to + shift && second.from + shift < first.to);
}

function weekSpan(shift: Shift): { readonly from: number; readonly to: number } {
  const midnight = (shift.weekday - 1) * DAY_MINUTES;
  return { from: midnight + shift.fromMinute, to: midnight + endMinute(shift) };
}

function assignments(roster: Roster): RosterProblem[] {
  return roster.shifts.flatMap((shift) =>
    [shift.first, shift.backup].flatMap((assignee): RosterProblem[] => {
      if (assignee === null) return [];
      if (assignee.kind === 'member') {
        return roster.memberIds.includes(assignee.memberId)
          ? []
          : [{ kind: 'removed_member', memberId: assignee.memberId, at: 'shift', id: shift.id }];
      }
      const known = roster.rotations.some(({ id }) => id === assignee.rotationId);
      return known ? [] : [{ kind: 'unknown_rotation', shiftId: shift.id, rotationId: assignee.rotationId }];
    }),
  );
}

function rotations(roster: Roster): RosterProblem[] {
  return roster.rotations.flatMap((rotation): RosterProblem[] => {
    if (rotation.memberIds.length === 0) return [{ kind: 'empty_rotation', rotationId: rotation.id }];
    return rotation.memberIds
      .filter((memberId) => !roster.memberIds.includes(memberId))
      .map((memberId) => ({ kind: 'removed_member', memberId, at: 'rotation', id: rotation.id }));
  });
}

function overrides(roster: Roster, now: number): RosterProblem[] {
  return roster.overrides.flatMap((override): RosterProblem[] => {
    const { memberId } = override;
    if (override.to <= now || memberId === null || roster.memberIds.includes(memberId)) return [];
    return [{ kind: 'removed_member', memberId, at: 'override', id: override.id }];
  });
}
