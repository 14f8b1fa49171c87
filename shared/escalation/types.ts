/**
 * Nouns of the ladder. Times are epoch milliseconds. The rule (`nextStep`) reads facts and returns what to do now and when to look
 * again; the flow carries it out in one transaction: alert rows, fired keys, `startedAt`, `checkedAt`, next look.
 */
import type { Level } from '#shared/model/feedback.ts';
import type { Role } from '../model/roles.ts';
import type { ServiceTimes } from './telling/moments.ts';

/** next: the other devices of the one on duty, else the backup. */
export const AUDIENCES = ['on_duty', 'next', 'backup', 'owner', 'managers', 'everyone'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** not_shown: no phone told in this round has shown it. untouched: a phone of the one on duty showed it, nobody opened it. */
export const CONDITIONS = ['always', 'not_shown', 'untouched'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const WAYS = ['push', 'mail', 'webhook'] as const;
export type Way = (typeof WAYS)[number];

export type Rung = {
  readonly afterMinutes: number;
  readonly tell: Audience;
  readonly when: Condition;
  /** `mail` reaches members with an address; `webhook` is called once per rung, whoever is told. */
  readonly ways: readonly Way[];
  /** Webhooks that are called; none named, or all of them gone: every one there is. */
  readonly hookIds?: readonly string[] | undefined;
};

/** Editable as a table. `repeat`: the last rung again, at most `times`. */
export type Ladder = {
  readonly rungs: readonly Rung[];
  readonly repeat: { readonly everyMinutes: number; readonly times: number };
  /** A claim silent for so long is released. */
  readonly claimSilentMinutes: number;
  /** Minutes before the deadline at which the holder is nudged. */
  readonly nudgeMinutes: readonly number[];
};

/** Weekdays (ISO) the quiet time starts on; 22:00–07:00 wraps midnight and belongs to the day it starts on. Equal ends: the whole day. */
export type QuietHours = { readonly weekdays: readonly number[]; readonly fromMinute: number; readonly toMinute: number };

export type PersonDevice = { readonly deviceId: string; readonly lastShownAt: number | null };

/** A member who may answer guests, as the ladder sees them. Removed members are not in the list. */
export type PersonFacts = {
  readonly memberId: string;
  readonly role: Role;
  /** Live devices only. */
  readonly devices: readonly PersonDevice[];
  /** Has an address and mail is set up. */
  readonly mail: boolean;
  readonly quiet: QuietHours | null;
};

/** One delivery of this round. */
export type AlertFacts = {
  readonly memberId: string;
  readonly deviceId: string | null;
  readonly sentAt: number;
  readonly shownAt: number | null;
  readonly openedAt: number | null;
};

export type ItemFacts = {
  readonly feedbackId: string;
  readonly level: Level;
  /** Waits for an answer. */
  readonly open: boolean;
  /** A new round starts when the guest writes again; fired keys and alerts are those of this round. */
  readonly round: number;
  readonly startedAt: number;
  /** When the rule last looked, written at every look; null: never. A look behind it means that the clock ran back. */
  readonly checkedAt: number | null;
  readonly dueAt: number | null;
  /** The promise of a holding reply; it is also `dueAt`. */
  readonly promisedAt: number | null;
  readonly claim: { readonly memberId: string; readonly at: number; readonly lastActivityAt: number } | null;
  /** The last claim of this round that ended without an answer: given back by hand or released for silence. */
  readonly released: { readonly memberId: string; readonly at: number } | null;
  /** Keys of steps done or passed over in this round. */
  readonly fired: readonly { readonly key: string; readonly at: number }[];
  readonly alerts: readonly AlertFacts[];
  readonly snoozes: readonly { readonly memberId: string; readonly until: number }[];
  readonly mutedBy: readonly string[];
  readonly missedLoggedAt: number | null;
};

export type NextStepInput = {
  readonly ladder: Ladder;
  readonly item: ItemFacts;
  /** From dutyAt at `now`. */
  readonly duty: { readonly onDuty: string | null; readonly backup: string | null; readonly until?: number | undefined };
  readonly people: readonly PersonFacts[];
  readonly timeZone: string;
  /** The rota and the opening hours ahead. */
  readonly service: ServiceTimes;
  /** Busy-kitchen mode of the business; null: off. */
  readonly busyUntil: number | null;
  /** False: no webhook is set up, so a rung of that way calls nobody. */
  readonly callsOut?: boolean | undefined;
  readonly now: number;
};

/**
 * rung: the ladder's own step. repeat: the last rung again. released: a claim ended, somebody must hear at once. snooze_over: as asked.
 * nudge: the holder, before the deadline. handed_on: they came on duty while it waits. still_open: everything else is used up. empty_rota, unreachable: told to the owner because the one who should hear cannot.
 */
export const STEP_REASONS = [
  'rung',
  'repeat',
  'released',
  'snooze_over',
  'nudge',
  'handed_on',
  'still_open',
  'empty_rota',
  'unreachable',
] as const;
export type StepReason = (typeof STEP_REASONS)[number];

export type Step = {
  /** Stable; (item, key, member) is alerted once. */
  readonly key: string;
  readonly why: StepReason;
  /** Index into the ladder; null for steps that are not a rung. */
  readonly rung: number | null;
  /** Null: the webhook of the rung. */
  readonly memberId: string | null;
  /** Empty unless `ways` has push. */
  readonly deviceIds: readonly string[];
  readonly ways: readonly Way[];
  /** Nudge only: minutes left to the deadline. */
  readonly minutesLeft: number | null;
  /** Webhook only: which; empty: every one. */
  readonly hookIds?: readonly string[] | undefined;
};

/** held: quiet or busy until `nextCheckAt`. silent: low and spam. digest: normal. exhausted: every rung and repeat is used up, somebody hears at each moment. unheard: nobody can be told. */
export const LADDER_STATES = ['climbing', 'held', 'claimed', 'digest', 'silent', 'closed', 'exhausted', 'unheard'] as const;
export type LadderState = (typeof LADDER_STATES)[number];

export type NextStep = {
  readonly state: LadderState;
  /** Due now: send these. */
  readonly steps: readonly Step[];
  /** Keys to record as done, with those passed over. */
  readonly fired: readonly string[];
  /** Null: only an event changes anything. Never before `now`. */
  readonly nextCheckAt: number | null;
  /** Take the claim away now, keep the draft, and look again at once. */
  readonly release: { readonly memberId: string; readonly why: 'silent' | 'holder_gone' } | null;
  /** The deadline has passed and is not logged yet. */
  readonly missed: boolean;
  /** Nobody at all can be told of this item: mark it for the team. */
  readonly unheard: boolean;
  /** Write it back when it differs: a hold or a clock that ran back moved the waits. */
  readonly startedAt: number;
  /** The clock ran back by so much since the last known event: take it from the claim's instants as well. Usually 0. */
  readonly movedBackMs: number;
};

/** A page for one person that waits to leave. */
export type PendingPage = { readonly id: string; readonly level: Level; readonly at: number };

export type PagePlanInput = {
  readonly pending: readonly PendingPage[];
  /** Single pages sent to this person, urgent ones not counted, any order; an hour back is enough. */
  readonly pagesAt: readonly number[];
  /** "n more" pushes sent to this person. */
  readonly foldsAt: readonly number[];
  /** Everything pushed to the person's busiest device in the last minute, folds included, urgent items not. */
  readonly pushesAt: readonly number[];
  /** Items announced only by an "n more" that nobody has looked at yet; the new count includes them. */
  readonly foldedWaiting: number;
  /** Surge mode: what is not urgent comes grouped from the second on. */
  readonly surge?: boolean | undefined;
  readonly now: number;
};

export type PagePlan = {
  /** Send each as its own push, most pressing first. Every urgent one is among them. */
  readonly pages: readonly string[];
  /** Send one push for all of these; `count` is what it says. */
  readonly fold: { readonly ids: readonly string[]; readonly count: number } | null;
  /** When those left over may leave. Null: nothing is left. */
  readonly nextAt: number | null;
};

export type AuditItem = {
  readonly feedbackId: string;
  readonly level: Level;
  readonly open: boolean;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  readonly missedLoggedAt: number | null;
  /** What the ladder said: when it looks next. Null: no next look. */
  readonly nextCheckAt: number | null;
  readonly firstAlertAt: number | null;
  /** The team has been told that nobody can be reached. */
  readonly unheardAt: number | null;
  /** The ladder is used up and says so: nobody took it, and somebody hears at each moment. */
  readonly exhausted: boolean;
  /** Quiet hours or busy-kitchen mode keep it until `nextCheckAt`. */
  readonly held: boolean;
  /** The next moment at which somebody hears by the rota and the hours as they are now, closed days and holidays included; held: when everybody’s rest is over. */
  readonly restsUntil: number;
  readonly claim: {
    readonly memberId: string;
    readonly at: number;
    readonly lastActivityAt: number;
    readonly alive: boolean;
  } | null;
  readonly promisedAt: number | null;
  /** Oldest delivery that is neither sent nor failed. */
  readonly queuedSince: number | null;
};

export const AUDIT_KINDS = [
  'never_alerted',
  'no_next_step',
  'step_overdue',
  'delivery_stuck',
  'claim_silent',
  'holder_gone',
  'deadline_unlogged',
  'exhausted',
  'from_the_future',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export type AuditFinding = { readonly feedbackId: string; readonly kind: AuditKind; readonly sinceMs: number };

/** One look at an unclaimed item that is being climbed. */
export type Climb = NextStepInput & { readonly startedAt: number };
