/** What the server tells the phone about duty, ladder, surge and one's own settings. Times are epoch milliseconds. */
import type { Coverage, DutyFinding, DutyNow, DutySpan, DutyPosition, Proof, Roster, RosterProblem } from '../duty/types.ts';
import type { AuditKind, Ladder, LadderState, QuietHours } from '../escalation/types.ts';
import type { DeliveryState } from '../model/feedback.ts';
import type { Role } from '../model/roles.ts';
import type { Person } from './app.ts';

export type DutyMember = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly me: boolean;
  readonly proof: Proof;
};

export type OfferView = {
  readonly id: string;
  readonly memberId: string;
  readonly position: DutyPosition;
  readonly from: number;
  readonly to: number;
  readonly toMemberId: string | null;
  readonly note: string;
  readonly createdAt: number;
};

export type HandOverNote = {
  readonly id: string;
  readonly by: Person;
  readonly text: string;
  readonly at: number;
  readonly seenAt: number | null;
};

export type DutyView = {
  /** Send it back with an edited plan; 0: there is none yet. */
  readonly version: number;
  readonly roster: Roster;
  /** When this was read, by the server's clock. */
  readonly at: number;
  readonly now: DutyNow;
  /** False: there is no weekly pattern; outside of exceptions everybody is told at once. */
  readonly planned: boolean;
  readonly from: number;
  readonly to: number;
  readonly spans: readonly DutySpan[];
  /** Open time without anybody in [from, to); null while the opening hours are not filled in. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[] | null;
  /** Days the plan itself closes; the roster's also has those of the opening hours. */
  readonly closedDates: readonly string[];
  readonly members: readonly DutyMember[];
  readonly offers: readonly OfferView[];
  readonly notes: readonly HandOverNote[];
  readonly problems: readonly RosterProblem[];
};

export type WeekendView = {
  readonly from: number;
  readonly to: number;
  readonly coverage: Coverage;
  readonly findings: readonly DutyFinding[];
  readonly planned: boolean;
};

export type PolicyView = {
  readonly ladder: Ladder;
  readonly digestMinutes: number;
  readonly busyUntil: number | null;
  readonly version: number;
  readonly standard: boolean;
  /** The server can send mail. */
  readonly mail: boolean;
};

/** One send to one phone; `takenAt`: when this person took the item after it, from this notification or in the app. */
export type ProofRow = {
  readonly at: number;
  readonly step: string;
  readonly by: Person;
  readonly device: string | null;
  readonly state: DeliveryState | 'held' | 'folded';
  readonly sentAt: number | null;
  readonly shownAt: number | null;
  readonly openedAt: number | null;
  readonly takenAt: number | null;
  readonly error: string | null;
};

export type ClimbView = {
  readonly state: LadderState | 'none';
  readonly startedAt: number | null;
  readonly nextCheckAt: number | null;
  readonly missedAt: number | null;
  readonly rows: readonly ProofRow[];
};

export type AuditView = {
  readonly id: string;
  readonly feedbackId: string;
  readonly kind: AuditKind;
  readonly foundAt: number;
  readonly clearedAt: number | null;
};

export type OwnSettings = {
  readonly quiet: QuietHours | null;
  /** Items this member does not want to hear of now; `until` null: for good. */
  readonly muted: readonly { readonly feedbackId: string; readonly until: number | null }[];
};

export type SurgeHelper = {
  readonly id: string;
  readonly name: string;
  readonly joinedAt: number;
  readonly holds: number;
  readonly answered: number;
};

export type SurgeView = {
  readonly running: {
    readonly id: string;
    readonly startedAt: number;
    readonly endsAt: number;
    readonly statement: string;
    /** False: it ended with whoever made it, or because a helper was let go. */
    readonly linkOpen: boolean;
    readonly helping: number;
    /** For those who lead the team; otherwise empty. */
    readonly helpers: readonly SurgeHelper[];
  } | null;
  /** Much more than usual at this hour: worth asking for help. Only for those who may. */
  readonly suggested: { readonly lastHour: number; readonly usual: number } | null;
};
