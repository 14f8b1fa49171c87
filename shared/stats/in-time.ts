/**
 * Whether an item was answered in time. The answer itself was judged once, when it came, by the deadline of that moment
 * (`firstAnswer` in shared/response/transitions.ts, kept as `withinTarget`); here it becomes the one pile the item is counted in.
 */
import type { Status } from '../model/feedback.ts';

/** Of each item exactly one. waiting: no answer, not yet due. overdue: no answer, past due. dismissed: closed without an answer. */
export const OUTCOMES = ['met', 'late', 'untargeted', 'waiting', 'overdue', 'dismissed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Judged = {
  readonly firstResponseAt: number | null;
  /** Null: no answer, or no target. */
  readonly withinTarget: boolean | null;
  readonly status: Status;
  readonly dueAt: number | null;
};

export function outcomeOf({ firstResponseAt, withinTarget, status, dueAt }: Judged, now: number): Outcome {
  if (firstResponseAt !== null) return withinTarget === null ? 'untargeted' : withinTarget ? 'met' : 'late';
  if (status === 'resolved') return 'dismissed';
  return dueAt !== null && now > dueAt ? 'overdue' : 'waiting';
}
