/** Whom a calendar pushes aside: who took a duty, was handed it or accepted a swap, and would not have it any more. */
import { dutySpans } from '../roster.ts';
import type { DutySpan, Override, OverrideReason, DutyPosition, Roster } from '../types.ts';

export type Displaced = {
  readonly memberId: string;
  readonly position: DutyPosition;
  readonly reason: OverrideReason;
  readonly from: number;
  readonly to: number;
};

type Span = { readonly from: number; readonly to: number };

/** `own`: exceptions of the calendar itself, which replaces them. */
export function displacedIn(
  before: Roster,
  after: Roster,
  { span, own }: { readonly span: Span; readonly own: ReadonlySet<string> },
): readonly Displaced[] {
  const theirs = before.overrides.filter(
    (one) => !own.has(one.id) && one.memberId !== null && one.from < span.to && one.to > span.from,
  );
  if (theirs.length === 0 || !(span.from < span.to)) return [];
  const [was, will] = [dutySpans(before, span.from, span.to), dutySpans(after, span.from, span.to)];
  return theirs.flatMap((one) => lost(one, { was, will, span }));
}

const holder = (spans: readonly DutySpan[], position: DutyPosition, at: number) => {
  const span = spans.find(({ from, to }) => from <= at && at < to);
  return (position === 'first' ? span?.onDuty : span?.backup) ?? null;
};

/** The times it held before and does not hold after, joined. */
function lost(
  { memberId, position, reason, from, to }: Override,
  { was, will, span }: { readonly was: readonly DutySpan[]; readonly will: readonly DutySpan[]; readonly span: Span },
): readonly Displaced[] {
  if (memberId === null) return [];
  const [first, last] = [Math.max(from, span.from), Math.min(to, span.to)];
  const inside = [...was, ...will].flatMap((one) => [one.from, one.to]).filter((at) => first < at && at < last);
  const edges = [...new Set([first, ...inside, last])].sort((a, b) => a - b);
  const found: Displaced[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? start;
    if (holder(was, position, start) !== memberId || holder(will, position, start) === memberId) continue;
    const before = found.at(-1);
    if (before?.to === start) found[found.length - 1] = { ...before, to: end };
    else found.push({ memberId, position, reason, from: start, to: end });
  }
  return found;
}
