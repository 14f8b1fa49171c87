/**
 * Nouns of the duty roster. Times are epoch milliseconds, spans half-open [from, to); wall times are minutes since local midnight in
 * the roster's zone, dates local calendar dates (YYYY-MM-DD).
 */
import type { ServiceHours } from '#shared/model/business.ts';

/** Who fills a place of a shift: one member, or the one whose turn it is in a rotation (`ahead` turns later; a backup takes 1). */
export type Assignee =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'rotation'; readonly rotationId: string; readonly ahead: number };

/** One line of the weekly pattern. `toMinute` may exceed 1440; not after `fromMinute` it reads as the next day's time. */
export type Shift = {
  readonly id: string;
  readonly name: string;
  /** ISO weekday the shift starts on, 1 = Monday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Null: a planned shift nobody has yet; it shows as a gap. */
  readonly first: Assignee | null;
  readonly backup: Assignee | null;
};

/** Turns change every `everyWeeks` weeks on the weekday of `anchorDate`, the first day of the first member's turn. */
export type Rotation = {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
  readonly everyWeeks: number;
  readonly anchorDate: string;
};

/** planned: edited by a manager. swap: an accepted offer. taken: "I take it now". cover: "cover me until". handed: by QR. forced: a manager's swap. */
export const OVERRIDE_REASONS = ['planned', 'swap', 'taken', 'cover', 'handed', 'forced'] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

export const POSITIONS = ['first', 'backup'] as const;
export type DutyPosition = (typeof POSITIONS)[number];

/** Replaces one place for a span. Of several that hold at an instant the one written last wins. */
export type Override = {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly position: DutyPosition;
  /** Null: nobody on purpose. */
  readonly memberId: string | null;
  /** Holds only where the pattern or an earlier override has this member in that place. Null: whoever it is. */
  readonly insteadOf: string | null;
  readonly reason: OverrideReason;
  readonly createdAt: number;
  /** Provenance: who asked, the swap offer it came from. */
  readonly createdBy: string;
  readonly swapId: string | null;
};

export type Roster = {
  readonly timeZone: string;
  readonly shifts: readonly Shift[];
  readonly rotations: readonly Rotation[];
  readonly overrides: readonly Override[];
  /** Local dates on which no shift of the pattern starts (holidays, closed days). Overrides still hold. */
  readonly closedDates: readonly string[];
  /** Members who may still be told. Anybody else in the pattern counts as removed. */
  readonly memberIds: readonly string[];
};

export type DutySource =
  | { readonly kind: 'shift'; readonly shiftId: string; readonly rotationId: string | null }
  | { readonly kind: 'override'; readonly overrideId: string; readonly reason: OverrideReason; readonly shiftId: string | null }
  /** no_shift: the pattern has nothing here. unfilled: a shift without anybody (left empty, or everybody in it removed). */
  | { readonly kind: 'none'; readonly why: 'no_shift' | 'unfilled'; readonly shiftId: string | null };

export type Duty = {
  readonly onDuty: string | null;
  /** Never the same member as `onDuty`. */
  readonly backup: string | null;
  readonly source: DutySource;
};

/** `until`: when this changes; when nothing changes in two weeks, two weeks ahead (look again then). */
export type DutyNow = Duty & { readonly until: number };

export type DutySpan = Duty & { readonly from: number; readonly to: number };

/** "Who takes Sunday for me?" */
export type SwapOffer = {
  readonly id: string;
  readonly memberId: string;
  readonly position: DutyPosition;
  readonly from: number;
  readonly to: number;
  /** Null: anybody may take it. */
  readonly toMemberId: string | null;
  readonly state: 'open' | 'accepted' | 'withdrawn';
};

export type SwapResult =
  | { readonly outcome: 'accepted'; readonly override: Override }
  /** own: your own offer. past: the span is over. not_theirs: the one who offers is not on duty there any more. */
  | { readonly outcome: 'refused'; readonly reason: 'closed' | 'own' | 'past' | 'not_asked' | 'removed' | 'not_theirs' };

export const PERMISSIONS = ['granted', 'denied', 'default', 'unknown'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What is known of one phone. */
export type DeviceProof = {
  readonly deviceId: string;
  /** Subscription gone, revoked or signed out. */
  readonly gone: boolean;
  readonly permission: Permission;
  /** Last push a worker reported as shown. */
  readonly lastShownAt: number | null;
  /** The first push since then that the push service took, or refused for good. Null: all that was sent was shown. */
  readonly unshownSince: number | null;
  /** Last time the app was opened there and confirmed its subscription. */
  readonly lastSeenAt: number | null;
  /** The phone is likely to hold pushes back (battery saver, restricted app). */
  readonly batteryHint: boolean;
};

export type MemberReach = { readonly memberId: string; readonly devices: readonly DeviceProof[] };

/**
 * proved: showed a push in the last 7 days. stale: longer ago. unproved: never shown one. failing: pushes were sent after the last
 * one shown. blocked: notifications are off. none: no live device. The first two and `unproved` can be tried, the rest cannot be counted on.
 */
export const PROOFS = ['proved', 'stale', 'unproved', 'failing', 'blocked', 'none'] as const;
export type ProofState = (typeof PROOFS)[number];

export type Proof = {
  readonly state: ProofState;
  readonly lastShownAt: number | null;
  readonly devices: number;
  /** Reasons to worry that do not change the state. */
  readonly hints: readonly ('battery' | 'not_opened')[];
};

/** What can be learnt of a phone. failed: the push service refused for good. gone: the subscription is over; back: it lives again. */
export const DEVICE_FACTS = [
  'enrolled',
  'allowed',
  'blocked',
  'sent',
  'failed',
  'shown',
  'opened',
  'gone',
  'back',
  'removed',
] as const;
export type DeviceFactKind = (typeof DEVICE_FACTS)[number];

/** A phone as it was known from `at` on, until its next one. */
export type DeviceStanding = Pick<DeviceProof, 'deviceId' | 'gone' | 'permission' | 'lastShownAt' | 'unshownSince'> & {
  readonly at: number;
};

/** Everything learnt of a member's phones, of each phone in the order in which it was learnt. */
export type MemberEvidence = { readonly memberId: string; readonly standings: readonly DeviceStanding[] };

export type ProofSpan = { readonly from: number; readonly to: number; readonly proof: Proof };

/** The proof of a member over [from, to), without a hole. */
export type ProofsOf = (memberId: string, from: number, to: number) => readonly ProofSpan[];

/**
 * covered: the one on duty is proved. backup: they are not, or there is nobody, but the backup is proved. doubtful: one of the two is
 * stale or unproved. unreachable: neither can be counted on. gap: nobody at all.
 */
export const COVER_STATES = ['covered', 'backup', 'doubtful', 'unreachable', 'gap'] as const;
export type CoverState = (typeof COVER_STATES)[number];

export type CoverSpan = DutySpan & {
  readonly state: CoverState;
  readonly onDutyProof: Proof | null;
  readonly backupProof: Proof | null;
};

export type CoverageInput = {
  readonly roster: Roster;
  readonly hours: ServiceHours;
  readonly proofs: ProofsOf;
  readonly from: number;
  readonly to: number;
};

export type CoverSums = {
  readonly openMs: number;
  readonly coveredMs: number;
  readonly backupMs: number;
  readonly doubtfulMs: number;
  readonly unreachableMs: number;
  readonly gapMs: number;
};

/** `spans`: open time only, in order; empty when the business is closed throughout. */
export type Coverage = CoverSums & { readonly spans: readonly CoverSpan[] };

/** judged: while it happened. reworked: afterwards, from who was on duty and what the phones had said. guessed: from today's rota. */
export const COVER_BASES = ['judged', 'reworked', 'guessed'] as const;
export type CoverBasis = (typeof COVER_BASES)[number];

/** Open time as the ledger keeps it. */
export type JudgedSpan = {
  readonly from: number;
  readonly to: number;
  readonly onDuty: string | null;
  readonly backup: string | null;
  readonly state: CoverState;
  readonly onDutyProof: ProofState | null;
  readonly backupProof: ProofState | null;
  readonly basis: CoverBasis;
};

/** What was kept of a weekend before there was a ledger. */
export type KeptWeekend = {
  readonly spans: readonly (Pick<JudgedSpan, 'from' | 'to' | 'onDuty' | 'backup'> & {
    readonly onDutyProof: { readonly state: ProofState } | null;
    readonly backupProof: { readonly state: ProofState } | null;
  })[];
};

/** Worst first. `days`: since the last push shown, null when there was none. `spans`: the open hours it touches. */
export type DutyFinding = { readonly spans: readonly { readonly from: number; readonly to: number }[] } & (
  | { readonly kind: 'gap' }
  | { readonly kind: 'no_backup'; readonly memberId: string }
  | { readonly kind: 'unreachable'; readonly memberId: string; readonly position: DutyPosition; readonly proof: Proof }
  | {
      readonly kind: 'doubtful';
      readonly memberId: string;
      readonly position: DutyPosition;
      readonly proof: Proof;
      readonly days: number | null;
    }
);

export type WeekendCheck = {
  readonly from: number;
  readonly to: number;
  readonly coverage: Coverage;
  readonly findings: readonly DutyFinding[];
};

export type ShiftReminder = {
  /** Stable; remind once per key. */
  readonly key: string;
  readonly memberId: string;
  readonly position: DutyPosition;
  readonly from: number;
  readonly to: number;
};

/** What an editor of the roster should show in red. */
export type RosterProblem =
  | { readonly kind: 'overlap'; readonly shiftId: string; readonly otherShiftId: string }
  | {
      readonly kind: 'removed_member';
      readonly memberId: string;
      readonly at: 'shift' | 'rotation' | 'override';
      readonly id: string;
    }
  | { readonly kind: 'unknown_rotation'; readonly shiftId: string; readonly rotationId: string }
  | { readonly kind: 'empty_rotation'; readonly rotationId: string };
