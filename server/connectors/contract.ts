/**
 * The contract every channel keeps. A connector describes itself, proves who sent a request, and translates the channel's words into
 * ours; what it does with an account on the platform (connect, fetch, answer) is in account.ts. It never touches rows, configuration
 * or the clock: secrets, `now` and the one way out are handed in. A verb that is absent is a capability that is absent. See docs/connectors.md.
 */
import type { Verified, WebhookRequest } from '#server/system/webhook-signature.ts';
import type { AnswerLimit } from '#shared/model/answer-length.ts';
import type { Channel, ReplyMode } from '#shared/model/feedback.ts';
import type { Account, AccountVerbs } from './account.ts';
import type { IncomingItem, Translation } from './item.ts';

export type Receives = 'page' | 'webhook' | 'hand' | 'account';

/** How one item may be answered on the platform. */
export type AnswerRules = AnswerLimit & {
  /** one: the platform has one place for an answer and a second overwrites it. */
  readonly slot: 'one' | 'many';
  /** An answer of ours can be written anew, or taken down. */
  readonly change: boolean;
  readonly remove: boolean;
};

/** What a channel can. Every field is asked by the product; a flow never names a channel (tests/connectors/census.test.ts). */
export type Description = {
  readonly id: Channel;
  /**
   * How it gets to us: a page of ours a guest fills in, a request somebody sends, by a member's hand, or from an account that was
   * connected (fetched, pushed or streamed: what of these it can is in its verbs).
   */
  readonly receives: Receives;
  /** The same id with other words is the guest's newer version. False: an id is made for one sending, and twice is a double tap. */
  readonly edits: boolean;
  /** Every way an answer may go out, the best first: when one is closed to an item, the next is taken. */
  readonly replyModes: readonly [ReplyMode, ...ReplyMode[]];
  /** Needs a connection that a person sets up, with a secret. */
  readonly needsConnection: boolean;
};

/** Handed to every translation. `account`: the platform's id of the connected account, so that our own posts are left alone. */
export type Given = { readonly now: number; readonly account?: { readonly id: string } | undefined };

/** `Raw`: what arrives, as the schemas in the connector's payload.ts say it. */
export type Connector<How extends Receives, Raw> = {
  readonly description: Description & { readonly receives: How };
  /** Never throws: what is not understood comes back as a reject. */
  readonly translate: (raw: Raw, given: Given) => Translation;
};

/** What arrives as a request is proved before it is read. */
export type DeliveryConnector = Connector<'webhook', Uint8Array> & {
  /** Any of `secrets` may have signed it (rotation). Never throws. */
  readonly verify: (
    webhookRequest: WebhookRequest,
    given: { readonly secrets: readonly string[]; readonly now: number },
  ) => Verified;
};

/**
 * A platform with an account of the business on it. `translate` reads every body the platform sends, whichever way: pages of a list,
 * one item, webhook deliveries, lines of a stream, and what is none of those (answers to our own requests, errors) as nothing.
 * The channel of the connection is `description.id`; items may be of its neighbours (a Facebook Page brings Messenger).
 */
export type AccountConnector = Connector<'account', Uint8Array> & {
  /** Other names by which support may call it: the platform's product name, folder names of samples. */
  readonly aliases: readonly string[];
  /** What must be taken apart before it can be translated (mail). Absent: `translate` reads the bytes. Never rejects. */
  readonly read?: (raw: Uint8Array, given: Given) => Promise<Translation>;
  /**
   * The rules for answering an item that came through this connector; null: the platform takes none, copy and open. `account`: the
   * limits of its own server, where servers differ (Mastodon); without it the platform's usual ones.
   */
  readonly answers: (
    item: Pick<IncomingItem, 'channel' | 'kind' | 'visibility' | 'target'>,
    account?: Pick<Account, 'settings'>,
  ) => AnswerRules | null;
  /** Base addresses without a slash at the end, by name. Configuration may replace each (fakes, other versions of an API). */
  readonly hosts: Readonly<Record<string, string>>;
  /** Names of what whoever runs the installation must have registered with the platform (`io.app`); absent: nothing. */
  readonly registration?: readonly string[];
  readonly verbs: AccountVerbs;
};

/**
 * A channel whose payloads are read already and which nobody can connect yet: its account verbs are not built. It is not among the
 * channels offered; support reads its payloads with the command of docs/connectors.md.
 */
export type PayloadReader = Pick<AccountConnector, 'aliases' | 'translate' | 'answers'> & { readonly id: Channel };
