/** What the server tells the phone. Plain data, times as epoch milliseconds; input schemas live in server/api. */
import type { AnswerLimit } from '../model/answer-length.ts';
import type { BusinessSettings } from '../model/business.ts';
import type {
  Channel,
  DeliveryState,
  Kind,
  Level,
  Rating,
  ReplyKind,
  ReplyMode,
  ReplyState,
  Status,
  Visibility,
} from '../model/feedback.ts';
import type { CopyReason } from '../response/reply-window.ts';
import type { Journey } from '../journey/types.ts';
import type { Role } from '../model/roles.ts';
import type { Language } from '../model/languages.ts';

export type Person = { readonly id: string; readonly name: string };

export type FeedbackCard = {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  readonly author: string;
  readonly rating: Rating | null;
  /** First 280 characters of the guest's words. */
  readonly excerpt: string;
  readonly placeLabel: string;
  readonly level: Level;
  readonly reasons: readonly string[];
  readonly status: Status;
  readonly claimedBy: Person | null;
  readonly claimedAt: number | null;
  readonly spokeAt: number;
  readonly dueAt: number | null;
  readonly promisedAt: number | null;
  readonly firstResponseAt: number | null;
  readonly withinTarget: boolean | null;
  /** Nobody could be told about it. */
  readonly unreached: boolean;
  readonly version: number;
};

export type MessageView = {
  readonly id: string;
  readonly from: 'guest' | 'us' | 'auto';
  readonly by: Person | null;
  readonly text: string;
  readonly at: number;
};

export type ReplyView = {
  readonly id: string;
  readonly kind: ReplyKind;
  readonly mode: ReplyMode;
  readonly state: ReplyState;
  readonly text: string;
  readonly by: Person;
  readonly promisedAt: number | null;
  readonly createdAt: number;
  readonly holdUntil: number;
  readonly sentAt: number | null;
  readonly error: string | null;
};

export type NoteView = { readonly id: string; readonly by: Person; readonly text: string; readonly at: number };

/** Kinds of history rows; each has a sentence in shared/messages. */
export const EVENT_KINDS = [
  'feedback.received',
  'feedback.guest_wrote',
  'feedback.edited',
  'feedback.withdrawn',
  'alert.raised',
  'alert.nobody',
  'alerts.held',
  'alerts.flowing',
  'alert.shown',
  'alert.opened',
  'alert.failed',
  'mail.sent',
  'mail.failed',
  'claim.won',
  'claim.released',
  'triage.corrected',
  'triage.undone',
  'note.added',
  'reply.held',
  'reply.cancelled',
  'reply.queued',
  'reply.to_post',
  'reply.sent',
  'reply.live',
  'reply.failed',
  'reply.there',
  'feedback.resolved',
  'feedback.reopened',
  'business.changed',
  'team.changed',
  'device.changed',
  'test.shown',
  'deadline.missed',
  'duty.changed',
  'surge.changed',
  'audit.found',
  'guest.erased',
  'journey.corrected',
  'history.changed',
  'connection.changed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type EventView = {
  readonly seq: number;
  readonly kind: EventKind;
  readonly feedbackId: string | null;
  readonly by: Person | null;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: number;
};

/** `corrected`: a person has set it. */
export type JourneyView = Journey & { readonly corrected: boolean };

/** How an item can be answered now. */
export type AnswerWay = {
  readonly replyMode: ReplyMode;
  /** The platform takes an answer from here until then; null: always. */
  readonly replyUntil: number | null;
  /** Why it is copied by hand though its account once answered; null: no reason. */
  readonly copyBecause: CopyReason | null;
  /** In the unit in which the platform counts; null: as long as we take. */
  readonly answerLimit: AnswerLimit | null;
  /** The platform has one place for an answer, and we fill it. */
  readonly oneAnswer: boolean;
};

export type FeedbackDetail = FeedbackCard &
  AnswerWay & {
    readonly text: string;
    readonly url: string | null;
    readonly language: string | null;
    readonly contact: string;
    readonly ruleLevel: Level;
    readonly receivedAt: number;
    readonly resolvedAt: number | null;
    readonly photos: readonly { readonly id: string; readonly width: number; readonly height: number }[];
    readonly messages: readonly MessageView[];
    readonly replies: readonly ReplyView[];
    readonly notes: readonly NoteView[];
    readonly history: readonly EventView[];
    readonly draft: { readonly text: string; readonly updatedAt: number } | null;
    /** Earlier feedback of the same customer. */
    readonly customer: { readonly name: string; readonly earlier: number; readonly lastAt: number | null } | null;
    /** Null: spam. */
    readonly journey: JourneyView | null;
    /** The guest's name, words and contact were taken away. */
    readonly erased: boolean;
    /** How many items of the same guest there are, this one included. */
    readonly guestItems: number;
    /** How long a reply is held for undo, milliseconds. */
    readonly holdMs: number;
  };

export const SECTIONS = ['waiting', 'mine', 'others', 'answered', 'resolved'] as const;
export type Section = (typeof SECTIONS)[number];

export type InboxFilter = {
  readonly section?: Section | undefined;
  readonly level?: Level | undefined;
  readonly channel?: Channel | undefined;
  readonly search?: string | undefined;
  /** Of the answered ones those that should be closed by now. */
  readonly unsettled?: true | undefined;
};

export type InboxPage = { readonly items: readonly FeedbackCard[]; readonly nextCursor: string | null };

/** How many hits of a search each section holds. */
export type FoundCounts = Readonly<Record<Section, number>>;

export type InboxCounts = FoundCounts & {
  /** Open items nobody could be told about. */
  readonly unreached: number;
  /** Answered, and should be closed by now. */
  readonly unsettled: number;
};

/** What is wrong with telling people: the address of a proxy nobody declared, epoch milliseconds since when; null: nothing. */
export type AlertTrouble = {
  readonly undeclaredProxy: string | null;
  readonly heldSince: number | null;
  readonly unwatchedSince: number | null;
};

export type ClaimResult =
  | { readonly outcome: 'won'; readonly version: number }
  | { readonly outcome: 'taken'; readonly by: Person; readonly at: number };

export type ReplyResult =
  | { readonly outcome: 'held'; readonly reply: ReplyView }
  /** Somebody else answered or the guest wrote meanwhile: nothing was sent, the draft is kept, both texts are shown. */
  | {
      readonly outcome: 'conflict';
      readonly reason: 'answered' | 'guest_wrote' | 'resolved' | 'claimed';
      readonly theirs: string;
      readonly by: Person | null;
      readonly version: number;
    };

/** Last four weeks, as on the statistics screen: `count` is what should have been answered by now, the median is of all first answers. */
export type FirstFigures = {
  readonly withinTarget: { readonly met: number; readonly count: number };
  readonly medianFirstResponseMs: number | null;
};

export type DeviceView = {
  readonly id: string;
  readonly label: string;
  readonly mine: boolean;
  readonly thisSession: boolean;
  readonly showWords: boolean;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly lastShownAt: number | null;
  readonly gone: boolean;
  readonly lastError: string | null;
  /** Battery saving of this make of phone, or its data saver, may hold alerts back. */
  readonly batteryHint: boolean;
};

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly me: boolean;
  /** Live devices that would be told. */
  readonly devices: number;
  readonly lastShownAt: number | null;
};

export type InvitationView = {
  /** The name of whoever made it. */
  readonly madeBy: string;
  readonly id: string;
  readonly role: Role;
  readonly label: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly state: 'open' | 'used' | 'expired' | 'revoked';
};

/** unseen: made, but nobody has said that they kept it. */
/** Why a session is over. removed: by somebody of the team. left: by themselves. closed: the business was deleted. */
export type Farewell = {
  readonly why: 'removed' | 'left' | 'closed' | 'password';
  readonly businessName: string | null;
  readonly by: string | null;
  readonly at: number;
};

export type MembershipView = {
  readonly businessId: string;
  readonly businessName: string;
  readonly role: Role;
  readonly memberId: string;
};

export type Me = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly MembershipView[];
  /** The business this answer is about (request header `x-business`, else the first). Null: member of none. */
  readonly current:
    | (MembershipView & { readonly memberName: string; readonly language: Language; readonly settings: BusinessSettings })
    | null;
  /** Set when the business asked for was deleted (`by` null) or this account was removed from it; its name is no longer told. */
  readonly removed: { readonly by: string | null; readonly at: number } | null;
  readonly vapidKey: string;
  readonly serverNow: number;
  readonly version: string;
};

export type { PasskeysView, PasskeyView, SessionView } from './people.ts';
export type { BoardLinkView, ConnectionView, ComplaintLinkView, WebhookRequestView, ReplyTimeView } from './complaint-link.ts';

export type TestAlertView = {
  readonly deviceId: string;
  readonly state: DeliveryState;
  readonly sentAt: number | null;
  readonly shownAt: number | null;
  readonly error: string | null;
};
