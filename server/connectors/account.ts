/**
 * What a connector does with an account on its platform. Verbs are given the one way out (`Io`), the opened account and nothing else;
 * they keep no state between calls, never reject and never throw for anything the platform does: what went wrong is a `Fault`.
 * Rows, retries, sealing, alerts and the order of events are the flows' (server/flows/channels).
 */
import type { Verified, WebhookRequest } from '#server/system/webhook-signature.ts';
import type { FaultClass } from '#shared/model/connected.ts';
import type { ParsedMail } from './email/payload.ts';
import type { IncomingItem, Picture, ReplyTarget, StandingAnswer, Translation } from './item.ts';

export type { FaultClass };

/** Why the platform did not do it. The classes say what is to be done about it: shared/model/connected.ts. */
export type Fault = {
  readonly class: FaultClass;
  /** What the platform said, cleaned and without secrets, for people; '' when it said nothing. */
  readonly words: string;
  /** Epoch milliseconds, where the platform says so. */
  readonly retryAt?: number | undefined;
  /** Only of a writing verb: nobody knows whether it was done (a cut after sending). Look before it is repeated. */
  readonly unsure?: true;
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export type HttpRequest = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** Absolute. Made with `io.base(name)` unless a person or the platform gave it. */
  readonly url: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** One of these at most. */
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array | string | undefined;
  /** At most so many bytes of the answer, 512 kB unless told, never more than 4 MB. */
  readonly maxBytes?: number | undefined;
  /** 15 s unless told, never more than 60 s. */
  readonly timeoutMs?: number | undefined;
};

export type HttpAnswer = {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly text: string;
  /** undefined when it is not JSON. */
  readonly json: unknown;
  /** There was more than `maxBytes`, or the line was cut in the body. */
  readonly truncated: boolean;
};

/** An answer that does not end by itself (a stream of events). `status` and `headers` are its head. */
export type HttpStream = Watching & Pick<HttpAnswer, 'status' | 'headers'>;

export type Io = {
  readonly now: number;
  /** No answer is a Fault: `temporary` (and `unsure` when the request may have arrived), or `invalid` for an address we never speak to. */
  readonly http: (request: HttpRequest) => Promise<Outcome<HttpAnswer>>;
  /**
   * Stays on the line: settles with the head of the answer, whatever its status, then hands every piece of the body to `onBytes` until
   * the line ends (`ended`) or is stopped. `timeoutMs` is the longest silence; heartbeats break it. `maxBytes` does not apply.
   */
  readonly stream: (request: HttpRequest, onBytes: (bytes: Uint8Array) => void) => Promise<Outcome<HttpStream>>;
  /** A base address of `hosts`, as this installation has it. */
  readonly base: (name: string) => string;
  /** What the operator registered with the platform for this installation (client id and secret, verify token); '' when not. */
  readonly app: (name: string) => string;
  /** For protocols that are not HTTP: an address of `host` that may be spoken to. */
  readonly resolve: (host: string, port: number) => Promise<Outcome<{ readonly address: string }>>;
  /**
   * Takes a mail apart where it can harm nobody, within limits of time and memory. `invalid`: it cannot be taken apart, whenever it is
   * tried; `temporary`: nobody has looked at it yet.
   */
  readonly parseMail: (raw: Uint8Array) => Promise<Outcome<ParsedMail>>;
  /** For libraries that ask for one; a drip of numbers in tests. */
  readonly random: () => number;
};

export type Account = {
  /** The platform's id of the account; '' before the first `check`. */
  readonly id: string;
  /** As people know it: "Bistro Example", "@bistro@mastodon.example". */
  readonly name: string;
  /** What is no secret: host, folder, location. Names are those of the set-up's fields, and the connector's own. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sealed at rest: passwords, tokens. */
  readonly secrets: Readonly<Record<string, string>>;
};

/** One thing the set-up form asks for. Its words: `fields` in shared/messages/<language>/more/connecting.ts, by channel and name. */
export type SetUpField = {
  readonly name: string;
  readonly type: 'text' | 'secret' | 'url' | 'host' | 'email' | 'port' | 'choice';
  readonly optional?: true;
  readonly choices?: readonly string[];
};

/** What a provider is known for: an address that ends so fills these fields. `check` does it by itself where they are empty. */
export type SetUpPreset = {
  readonly name: string;
  readonly domains: readonly string[];
  readonly values: Readonly<Record<string, string>>;
};

export type SetUp =
  /** A form; `check` proves what was filled in. `presets` fill fields by what the first one says (mail providers). */
  | { readonly way: 'form'; readonly fields: readonly SetUpField[]; readonly presets?: readonly SetUpPreset[] }
  /**
   * The owner signs in there and comes back. Needs `oauth` among the verbs. `fields`: asked before leaving (an instance); when a secret
   * among them is filled in nobody leaves, and `check` proves it.
   */
  | { readonly way: 'oauth'; readonly fields: readonly SetUpField[] };

/** Something the account has several of, of which the owner chooses (locations, pages). */
export type Choice = { readonly id: string; readonly name: string };

export type Checked = {
  readonly account: Account;
  /** Not connected yet: which one of these? `check` is called again with `settings.choice`. */
  readonly choices?: readonly Choice[];
};

export type Page = {
  readonly translation: Translation;
  /** Where the next poll goes on. At most 16 kB. */
  readonly cursor: string;
  /** There is more behind this page: poll again at once. */
  readonly more: boolean;
  /** Not before then, where the platform says so. */
  readonly pollAfter?: number | undefined;
};

export type Answer = {
  /** The same on every try of one answer: idempotency key where the platform knows such. */
  readonly key: string;
  readonly text: string;
  readonly item: Pick<IncomingItem, 'channel' | 'kind' | 'visibility' | 'externalId' | 'author' | 'language' | 'spokeAt'>;
  readonly target: ReplyTarget;
  /** When it was first tried; an answer of ours on the platform is not older. */
  readonly since: number;
};

export type Watching = {
  /** Ends it; no further call of `notice` afterwards. */
  readonly stop: () => Promise<void>;
  /** Resolves when it ended by itself, with why. */
  readonly ended: Promise<Fault>;
};

export type AccountVerbs = {
  readonly setUp: SetUp;
  /** A test call with what was filled in or came back from OAuth: who are we there, and what may we do. */
  readonly check: (io: Io, account: Account) => Promise<Outcome<Checked>>;
  /** New and changed things since `cursor`, oldest page last; null: history, bounded by the connector (about 200 items, 400 days). */
  readonly poll?: (io: Io, account: Account, cursor: string | null) => Promise<Outcome<Page>>;
  /** Milliseconds between polls; with a push or stream that works, the safety net's. */
  readonly pollEveryMs: number;
  /** What a hint named (a review, a mention). */
  readonly fetch?: (io: Io, account: Account, hint: string) => Promise<Outcome<Translation>>;
  /** A picture the platform gives to the account alone, by the `ref` of an item of ours. */
  readonly picture?: (
    io: Io,
    account: Account,
    ref: string,
  ) => Promise<Outcome<Extract<Picture, { readonly bytes: Uint8Array }>>>;
  /** A long line on which the platform says that something is new; `notice` asks for a poll. */
  readonly watch?: (io: Io, account: Account, notice: () => void) => Promise<Outcome<Watching>>;
  /** Writes the answer. Never called again after an `unsure` fault before `standing` has been asked. */
  readonly send?: (io: Io, account: Account, answer: Answer) => Promise<Outcome<StandingAnswer>>;
  /** The answer that stands under the item: ours by this key or these words, or, where there is one slot, anybody's; null: none. */
  readonly standing?: (io: Io, account: Account, answer: Answer) => Promise<Outcome<StandingAnswer | null>>;
  readonly change?: (
    io: Io,
    account: Account,
    answer: Answer & { readonly id: string | null },
  ) => Promise<Outcome<StandingAnswer>>;
  readonly remove?: (io: Io, account: Account, answer: Answer & { readonly id: string | null }) => Promise<Outcome<null>>;
  /** New tokens for old; the account with them. Called by one of many at a time. */
  readonly refresh?: (io: Io, account: Account) => Promise<Outcome<Account>>;
  /** When the tokens should be renewed before anybody is refused; null: they do not end. */
  readonly refreshAt?: (account: Account) => number | null;
  /**
   * Ends on the platform what `check` and `subscribe` began. `shared`: another connection here may have come by the same sign-in, which
   * stays then (Google and Meta end all of them at once).
   */
  readonly revoke?: (io: Io, account: Account, given?: { readonly shared: boolean }) => Promise<Outcome<null>>;
  readonly oauth?: {
    /** Where the owner signs in; the account's settings hold what was asked before. May register an app there first. */
    readonly begin: (
      io: Io,
      given: { readonly account: Account; readonly redirectUri: string; readonly state: string; readonly codeChallenge: string },
    ) => Promise<Outcome<{ readonly url: string; readonly account: Account }>>;
    readonly finish: (
      io: Io,
      given: { readonly account: Account; readonly redirectUri: string; readonly code: string; readonly codeVerifier: string },
    ) => Promise<Outcome<Account>>;
  };
  readonly push?: {
    /**
     * connection: each connection has an address of its own. app: the platform sends everything of this installation to one address,
     * `/hooks/app/<channel>`, and `accountsOf` names whose it is; translated with an account given, only what is that account's is read.
     */
    readonly address: 'connection' | 'app';
    readonly accountsOf?: (raw: Uint8Array) => readonly string[];
    /** Asks the platform to send to `url`; `secret` proves it where the platform takes one of ours. */
    readonly subscribe?: (
      io: Io,
      account: Account,
      given: { readonly url: string; readonly secret: string },
    ) => Promise<Outcome<null>>;
    /** Proves a delivery on its raw bytes. May fetch the platform's public keys. */
    readonly verify: (
      io: Pick<Io, 'now' | 'http' | 'base' | 'app'>,
      request: WebhookRequest & { readonly url: string },
      given: { readonly account: Account; readonly secret: string },
    ) => Promise<Verified> | Verified;
    /** Answers the platform's question whether the address is ours (hub.challenge); null: not this platform, or not proved. */
    readonly handshake?: (query: Readonly<Record<string, string>>, given: { readonly verifyToken: string }) => string | null;
  };
  /** Posts that do not tag the account but say one of the names. `words`: alternatives, already inflected. */
  readonly search?: (
    io: Io,
    account: Account,
    given: { readonly words: readonly string[]; readonly cursor: string | null },
  ) => Promise<Outcome<Page>>;
};
