/** What connectors make of what customers said on a platform: our nouns. Types only. */
import type { Channel, Kind, Rating, ReplyMode, Visibility } from '#shared/model/feedback.ts';

/** What a platform must be told again when it is answered: ids, never secrets. Kept beside the item, at most 4 kB as JSON. */
export type ReplyTarget = Readonly<Record<string, string>>;

/** An answer that stands on the platform, ours or somebody's who answered there. */
export type StandingAnswer = {
  /** The platform's id of the answer; null where it has none (one slot a review). */
  readonly id: string | null;
  readonly text: string;
  /** Epoch milliseconds; null: the platform does not say. */
  readonly at: number | null;
  /** review: taken, and not shown before somebody there has looked at it. */
  readonly state: 'live' | 'review' | 'refused';
  /** Why it was refused, as the platform says it, cleaned. */
  readonly why?: string;
};

/** The business answered there: a colleague in the platform's own app, or we did and it comes back. Known by its id, else by its words. */
export type AnsweredThere = {
  readonly channel: Channel;
  /** What was answered: an item by its id, or a conversation, in which it is the answer to everything before it. */
  readonly under: { readonly externalId: string } | { readonly conversation: string };
  readonly answer: StandingAnswer;
};

/** A picture of the guest as the platform holds it: where it is fetched, the bytes themselves (mail), or what the verb `picture` fetches it by. */
export type Picture =
  | { readonly url: string; readonly secret?: true }
  | { readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly ref: string };

/** One thing one customer said, in our nouns. Times are epoch milliseconds, UTC. Text is cleaned (shared/model/clean.ts). */
export type IncomingItem = {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  /** Stable, and unique within channel and connection: reading the same payload twice gives the same id. */
  readonly externalId: string;
  readonly author: string;
  readonly rating: Rating | null;
  /** The platform gives no stars but a yes or no, or a mark out of ten; `rating` was made from it. */
  readonly ratingDerived?: true;
  /** '' is allowed when there is a rating. */
  readonly text: string;
  /** BCP 47 as the channel says it, else null. */
  readonly language: string | null;
  /** http(s) address where a person can see it. */
  readonly url: string | null;
  /** How many people may see it, when the channel says so. */
  readonly reach: number | null;
  readonly placeLabel: string;
  readonly contact: string;
  /** When the customer spoke, not when we were told. */
  readonly spokeAt: number;
  /** When these words were written, where the channel says so. Absent: unknown, and what comes later counts as newer. */
  readonly versionAt?: number | undefined;
  readonly replyMode: ReplyMode;
  /** Where a signed callback goes. The flow checks the address before it is stored and again before it is used. */
  readonly replyUrl: string | null;
  readonly title?: string;
  /** For `replyMode` api: what `send` of the same connector needs. */
  readonly target?: ReplyTarget;
  /** The platform takes an answer until then; absent: always. */
  readonly replyUntil?: number;
  /**
   * Names a conversation in which one person writes again and again (chat, mail thread), unique within the connection: what comes
   * later with the same name is written into the thread of the first. Only for kind `message`.
   */
  readonly conversation?: string;
  /** The platform shows it with an answer already. */
  readonly answered?: StandingAnswer;
  readonly pictures?: readonly Picture[];
  /** Codes of what was left out of this item or changed, e.g. 'rating_unreadable', 'text_cut', 'forged_sender'. The words are never left out. */
  readonly notes?: readonly string[];
};

/** The guest took down what they had said. Same identity as the item; `at`: when, as far as the channel says. */
export type Withdrawal = Pick<IncomingItem, 'channel' | 'externalId'> & { readonly at: number };

/** `reason` is a stable code for the list of last deliveries; `detail` says what exactly, without secrets. */
export type Reject = { readonly reason: string; readonly detail: string };

export type Translation = {
  readonly items: readonly IncomingItem[];
  readonly rejects: readonly Reject[];
  readonly withdrawn?: readonly Withdrawal[];
  /** Answers that are told of apart from what they answer. */
  readonly answered?: readonly AnsweredThere[];
  /** Understood and left alone, as codes: 'own_post', 'reaction', 'receipt', 'auto_reply', 'error_body' … */
  readonly ignored?: readonly string[];
  /** The payload only says that something is there: names the account verbs fetch it by (`fetch` in account.ts). */
  readonly hints?: readonly string[];
};

export const NOTHING: Translation = { items: [], rejects: [] };
