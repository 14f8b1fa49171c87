/** Who is on, read from a view of the rota. */
import { dutyAt } from './roster.ts';
import type { DutyNow, Override, Roster } from './types.ts';

/**
 * `at`: when the server answered, by its own clock; `now`: by the clock of the phone, which may be behind it. What began the moment the
 * server answered has begun.
 */
export function dutySeen(
  { roster, at }: { readonly roster: Roster; readonly at: number },
  now: number,
): DutyNow & { readonly now: number } {
  // A phone may have kept a view of an older version, without it.
  const seen = Math.max(now, at || 0);
  return { ...dutyAt(roster, seen), now: seen };
}

/** With this exception written: nobody stands behind whoever it puts on duty. Without a rota nobody ever does, and all are told at once. */
export function leavesNoBackup(roster: Roster, override: Override): boolean {
  if (roster.shifts.length === 0 || override.position !== 'first') return false;
  const after = dutyAt({ ...roster, overrides: [...roster.overrides, override] }, override.from);
  return after.onDuty === override.memberId && after.backup === null;
}
