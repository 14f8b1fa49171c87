/**
 * The contract every channel keeps. A connector describes itself, proves who sent a request, and translates the channel's words into
 * ours. It never touches rows, configuration or the clock: secrets and `now` are handed in. A verb that is absent is a
 * capability that is absent. See docs/connectors.md.
 */
import type { Verified, WebhookRequest } from '#server/system/webhook-signature.ts';
import type { Channel, Kind, Rating, ReplyMode, Visibility } from '#shared/model/feedback.ts';

/** One thing one customer said, in our nouns. Times are epoch milliseconds, UTC. Text is cleaned (shared/model/clean.ts). */
export type IncomingItem = {
  readonly channel: Channel;
  readonly kind: Kind;
  readonly visibility: Visibility;
  /** Stable, and unique within channel and connection: reading the same payload twice gives the same id. */
  readonly externalId: string;
  readonly author: string;
  readonly rating: Rating | null;
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
};

/** The guest took down what they had said. Same identity as the item; `at`: when, as far as the channel says. */
export type Withdrawal = Pick<IncomingItem, 'channel' | 'externalId'> & { readonly at: number };

/** `reason` is a stable code for the list of last deliveries; `detail` says what exactly, without secrets. */
export type Reject = { readonly reason: string; readonly detail: string };

export type Translation = {
  readonly items: readonly IncomingItem[];
  readonly rejects: readonly Reject[];
  readonly withdrawn?: readonly Withdrawal[];
};

export type Receives = 'page' | 'webhook' | 'hand';

/** What a channel can. Every field is asked by the product; a flow never names a channel (tests/connectors/census.test.ts). */
export type Description = {
  readonly id: Channel;
  /** How it gets to us: a page of ours a guest fills in, a request somebody sends, or by a member's hand. */
  readonly receives: Receives;
  /** The same id with other words is the guest's newer version. False: an id is made for one sending, and twice is a double tap. */
  readonly edits: boolean;
  /** Every way an answer may go out, the best first: when one is closed to an item, the next is taken. */
  readonly replyModes: readonly [ReplyMode, ...ReplyMode[]];
  /** Needs a connection that a person sets up, with a secret. */
  readonly needsConnection: boolean;
};

/** `Raw`: what arrives, as the schemas in the connector's payload.ts say it. */
export type Connector<How extends Receives, Raw> = {
  readonly description: Description & { readonly receives: How };
  /** Never throws: what is not understood comes back as a reject. */
  readonly translate: (raw: Raw, given: { readonly now: number }) => Translation;
};

/** What arrives as a request is proved before it is read. */
export type DeliveryConnector = Connector<'webhook', Uint8Array> & {
  /** Any of `secrets` may have signed it (rotation). Never throws. */
  readonly verify: (
    webhookRequest: WebhookRequest,
    given: { readonly secrets: readonly string[]; readonly now: number },
  ) => Verified;
};
