/**
 * Who is on duty?
 *
 *  - The weekly pattern says it (pattern.ts), overrides replace it for a span, the one written last wins.
 *  - An override in favour of somebody who has left is as if it did not exist: the pattern's person is asked again.
 *  - One member never fills both places. Who takes over from the one on duty leaves them as backup; otherwise the place stays empty.
 *  - There is an answer for every instant: a member, or nobody and why.
 */
import { shiftsBetween, type RunningShift } from './pattern.ts';
import type { Duty, DutyNow, DutySource, DutySpan, Override, DutyPosition, Roster } from './types.ts';
import { DAY_MS } from '../model/time.ts';

const SOON_MS = 2 * DAY_MS;
const HORIZON_MS = 14 * DAY_MS;

export function dutyAt(roster: Roster, at: number): DutyNow {
  for (const ahead of [SOON_MS, HORIZON_MS]) {
    const [now, later] = dutySpans(roster, at, at + ahead);
    if (now !== undefined && (later !== undefined || ahead === HORIZON_MS)) {
      return { onDuty: now.onDuty, backup: now.backup, source: now.source, until: now.to };
    }
  }
  return { ...NOBODY, until: at };
}

/** Covers [from, to) without a hole or an overlap; where nobody is on duty a span says so. Empty when `to` is not after `from`. */
export function dutySpans(roster: Roster, from: number, to: number): readonly DutySpan[] {
  if (!(from < to)) return [];
  const shifts = shiftsBetween(roster, from, to);
  const overrides = roster.overrides.filter((override) => override.from < to && override.to > from).sort(byWriting);
  const edges = new Set([from]);
  for (const span of [...shifts, ...overrides]) {
    for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge);
  }
  const starts = [...edges].sort((a, b) => a - b);
  const spans: DutySpan[] = [];
  for (const [index, start] of starts.entries()) {
    const duty = resolve(roster, { shift: runningAt(shifts, start), overrides, at: start });
    const end = starts[index + 1] ?? to;
    const last = spans.at(-1);
    if (last !== undefined && sameDuty(last, duty)) spans[spans.length - 1] = { ...last, to: end };
    else spans.push({ ...duty, from: start, to: end });
  }
  return spans;
}

/** A member's duties in [from, to), back-to-back shifts in one place joined. A span that began before `from` is cut there. */
export function dutiesOf(
  roster: Roster,
  memberId: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly (DutySpan & { readonly position: DutyPosition })[] {
  const found: (DutySpan & { position: DutyPosition })[] = [];
  for (const span of dutySpans(roster, from, to)) {
    const position = span.onDuty === memberId ? 'first' : span.backup === memberId ? 'backup' : null;
    if (position === null) continue;
    const last = found.at(-1);
    if (last !== undefined && last.position === position && last.to === span.from)
      found[found.length - 1] = { ...last, to: span.to };
    else found.push({ ...span, position });
  }
  return found;
}

const NOBODY: Duty = { onDuty: null, backup: null, source: { kind: 'none', why: 'no_shift', shiftId: null } };

function resolve(
  roster: Roster,
  facts: { readonly shift: RunningShift | null; readonly overrides: readonly Override[]; readonly at: number },
): Duty {
  const { shift, at } = facts;
  const position: Record<DutyPosition, string | null> = { first: shift?.first ?? null, backup: shift?.backup ?? null };
  let source: DutySource = patternSource(shift);
  for (const override of facts.overrides) {
    if (!(override.from <= at && at < override.to)) continue;
    if (override.memberId !== null && !roster.memberIds.includes(override.memberId)) continue;
    const before = position[override.position];
    if (override.insteadOf !== null && override.insteadOf !== before) continue;
    position[override.position] = override.memberId;
    if (override.position === 'first') {
      source = { kind: 'override', overrideId: override.id, reason: override.reason, shiftId: shift?.shift.id ?? null };
      if (override.reason === 'taken' && (position.backup === null || position.backup === override.memberId))
        position.backup = before;
    }
  }
  return { onDuty: position.first, backup: position.backup === position.first ? null : position.backup, source };
}

function patternSource(shift: RunningShift | null): DutySource {
  if (shift === null) return NOBODY.source;
  const { id, first } = shift.shift;
  if (shift.first === null) return { kind: 'none', why: 'unfilled', shiftId: id };
  return { kind: 'shift', shiftId: id, rotationId: first?.kind === 'rotation' ? first.rotationId : null };
}

function runningAt(shifts: readonly RunningShift[], at: number): RunningShift | null {
  return shifts.findLast((shift) => shift.from <= at && at < shift.to) ?? null;
}

/** Written in the same millisecond: the id decides, so that every phone agrees. */
function byWriting(a: Override, b: Override): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function sameDuty(a: Duty, b: Duty): boolean {
  return a.onDuty === b.onDuty && a.backup === b.backup && sameSource(a.source, b.source);
}

/** The same plan twice (round-the-clock shifts of one person differ by their shift and stay apart). */
function sameSource(a: DutySource, b: DutySource): boolean {
  if (a.shiftId !== b.shiftId || a.kind !== b.kind) return false;
  if (a.kind === 'override') return b.kind === 'override' && a.overrideId === b.overrideId;
  return a.kind !== 'none' || (b.kind === 'none' && a.why === b.why);
}
