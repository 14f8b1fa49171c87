/** Where feedback comes in: connected systems, their requests, complaint links; and what is shown to the outside. */
import type { ReplyTime } from '../stats/reply-time.ts';
import type { Channel } from '../model/feedback.ts';

export type TrialField = { readonly name: string; readonly sample: string; readonly guess: string };

export type ConnectionView = {
  readonly id: string;
  readonly name: string;
  readonly channel: Channel;
  readonly url: string;
  /** secret: for tools that cannot sign; it is a part of the address, or a bearer token. */
  readonly proof: 'signature' | 'secret';
  /** Their fields → ours; null: by their names. */
  readonly mapping: Readonly<Record<string, string>> | null;
  /** A trial runs, or has brought something: the fields of it, with what each would be taken for ('': nothing of ours). */
  readonly trial: { readonly until: number; readonly fields: readonly TrialField[] | null } | null;
  readonly createdAt: number;
  readonly revoked: boolean;
  readonly secrets: readonly { readonly id: string; readonly hint: string; readonly createdAt: number }[];
  readonly lastAcceptedAt: number | null;
  readonly refusedLastDay: number;
};

export type WebhookRequestView = {
  readonly id: string;
  readonly at: number;
  readonly outcome: 'accepted' | 'duplicate' | 'refused';
  readonly status: number;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly feedbackId: string | null;
};

/** A link that opens a screen on the wall; `lastSeenAt` null: nobody has opened it yet. */
export type BoardLinkView = {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly lastSeenAt: number | null;
};

/** What guests are told about our speed, and whether they are. */
export type ReplyTimeView = {
  readonly open: boolean;
  readonly url: string;
  readonly business: string;
  /** As guests read it, in the language asked for. */
  readonly headline: string;
  readonly lines: readonly string[];
  readonly reply: ReplyTime;
  /** The page leads to a complaint page: there is one that stands at no table. */
  readonly canWrite: boolean;
  readonly at: number;
};

export type ComplaintLinkView = {
  readonly id: string;
  readonly url: string;
  readonly placeLabel: string;
  readonly createdAt: number;
  readonly revoked: boolean;
};
